package dev.candor.privacy.treat;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.treat.scrub.Scrubber;
import dev.candor.privacy.treat.stack.Stacks;
import org.jspecify.annotations.Nullable;

/** Executes a treatment on one raw value. Stateless, save for what was compiled so far. */
public final class Treatments {
    /** A character of a stack takes a quarter of the time, if it was made to take long. */
    private static final int CHEAPER_THAN_SCRUBBING = 4;

    private final Routes routes = new Routes();
    private final Shapes shapes = new Shapes();

    /** Whether it takes so long that looking up what came out for the same value is quicker. */
    public static boolean isCostly(Treatment treatment) {
        return treatment instanceof Treatment.Stack
                || treatment instanceof Treatment.Scrub
                || treatment instanceof Treatment.Route
                || treatment instanceof Treatment.KeepShape;
    }

    /**
     * What reading a text costs, in characters that the scrubber reads; 0 for what is quick, or bounded by the definition's own
     * pattern.
     */
    public static int effort(Treatment treatment, RawValue raw) {
        int length = raw instanceof RawValue.Text(String text) ? text.length() : 0;
        return switch (treatment) {
            case Treatment.Scrub scrub -> Math.min(length, Scrubber.read(scrub.max()));
            case Treatment.Stack stack -> Math.min(length, Stacks.LONGEST) / CHEAPER_THAN_SCRUBBING;
            default -> 0;
        };
    }

    /**
     * Writes the treated value.
     *
     * @return whether there was anything to write; if not, nothing was written
     */
    public boolean write(Treatment treatment, RawValue raw, JsonBytes out) {
        return switch (treatment) {
            case Treatment.KeepFlag keep -> writeFlag(raw, out);
            case Treatment.KeepWhole keep -> Numbers.writeWhole(keep, raw, out);
            case Treatment.KeepDecimal keep -> Numbers.writeDecimal(keep, raw, out);
            case Treatment.OneOfNumbers list -> Numbers.writeListed(list, raw, out);
            case Treatment.Ranges ranges -> writeWord(Ranges.label(ranges, raw), out);
            default -> writeWord(word(treatment, raw), out);
        };
    }

    /**
     * The treated value of a property that holds words.
     *
     * @return a word, {@link Treatment#OTHER}, or null where the property holds none
     */
    public @Nullable String word(Treatment treatment, RawValue raw) {
        if (raw == RawValue.Nothing.NOTHING) {
            return null;
        }
        String text = raw instanceof RawValue.Text(String value) ? value : null;
        return switch (treatment) {
            case Treatment.KeepShape shape -> text == null ? Treatment.OTHER : shapes.keep(shape, text);
            case Treatment.OneOf list -> text == null ? Treatment.OTHER : Words.listed(list, text);
            case Treatment.ErrorClass list -> text == null ? Treatment.OTHER : Words.errorClass(list, text);
            case Treatment.Stack stack -> text == null ? Treatment.OTHER : Stacks.word(stack, text);
            case Treatment.Scrub scrub -> text == null ? Treatment.OTHER : Scrubber.scrub(text, scrub.max());
            case Treatment.Version version -> text == null ? Treatment.OTHER : Versions.cut(version.parts(), text);
            case Treatment.Route route -> text == null ? Routes.OTHER : routes.walk(route.templates(), text);
            case Treatment.Ranges ranges -> Ranges.label(ranges, raw);
            case Treatment.KeepFlag flag -> null;
            case Treatment.KeepWhole whole -> null;
            case Treatment.KeepDecimal decimal -> null;
            case Treatment.OneOfNumbers numbers -> null;
            case Treatment.Drop drop -> null;
        };
    }

    private static boolean writeFlag(RawValue raw, JsonBytes out) {
        if (raw instanceof RawValue.Flag(boolean value)) {
            out.flag(value);
            return true;
        }
        return false;
    }

    private static boolean writeWord(@Nullable String word, JsonBytes out) {
        if (word == null) {
            return false;
        }
        out.text(word);
        return true;
    }
}
