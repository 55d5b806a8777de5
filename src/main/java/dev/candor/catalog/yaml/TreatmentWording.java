package dev.candor.catalog.yaml;

import com.google.re2j.Pattern;
import dev.candor.event.rule.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Treatments in public words. */
public final class TreatmentWording {
    private static final int RANGES_SHOWN = 5;

    private TreatmentWording() {}

    /** What is done to a value, for whoever sent it. */
    public static String of(Treatment treatment) {
        return switch (treatment) {
            case Treatment.KeepFlag flag -> "Kept as it is";
            case Treatment.KeepWhole whole ->
                "Kept if it is from " + number(whole.min()) + " to " + number(whole.max()) + ", else left out";
            case Treatment.KeepDecimal decimal -> "Rounded to " + decimal.digits() + " significant digits";
            case Treatment.KeepShape shape -> shape(shape);
            case Treatment.OneOf list -> list(list);
            case Treatment.OneOfNumbers numbers ->
                "Kept if it is one of " + numbers.values().size() + " known numbers, else left out";
            case Treatment.Ranges ranges -> "Rounded into ranges: " + ranges(ranges.starts());
            case Treatment.Version version -> version(version.parts());
            case Treatment.Route route ->
                "Kept as one of " + route.templates().templates().size()
                        + " known addresses, with names in it replaced by words such as TABLE_NAME; else /OTHER";
            case Treatment.ErrorClass error ->
                "Only the kind of error is kept, if it is one of "
                        + error.classes().size() + " known kinds, else OTHER; the rest is dropped";
            case Treatment.Stack stack ->
                "Only the kind of error is kept, if it is one of "
                        + stack.classes().size()
                        + " known kinds, else OTHER, and a fingerprint of the lines in "
                        + stack.frames().size()
                        + " known files or packages where it happened; messages, paths and all other lines are dropped";
            case Treatment.Scrub scrub ->
                "Free text: what looks like an address, a number of a person's, a path or a secret is replaced, and at most "
                        + scrub.max() + " characters are kept; best effort; names are not recognised";
            case Treatment.Drop drop -> "Dropped on arrival, never stored";
        };
    }

    /** The kind of value that a treatment expects, for people. */
    public static String kindOf(Treatment treatment) {
        return switch (treatment) {
            case Treatment.KeepFlag flag -> "yes or no";
            case Treatment.KeepWhole whole -> "whole number";
            case Treatment.Ranges ranges -> "whole number";
            case Treatment.KeepDecimal decimal -> "number";
            case Treatment.OneOfNumbers numbers -> "number";
            case Treatment.KeepShape shape -> "word";
            case Treatment.OneOf list -> "word";
            case Treatment.Version version -> "version";
            case Treatment.Route route -> "address";
            case Treatment.ErrorClass error -> "error";
            case Treatment.Stack stack -> "error";
            case Treatment.Scrub scrub -> "free text";
            case Treatment.Drop drop -> "text";
        };
    }

    private static String shape(Treatment.KeepShape shape) {
        return Pattern.compile(shape.pattern()).groupCount() > 0
                ? "Only one part is kept, if the whole has a known form, else OTHER; the rest is dropped"
                : "Kept if it has the form of a known word, else OTHER";
    }

    private static String list(Treatment.OneOf list) {
        String kept = list.values().size() == 1
                ? "Kept if it is the one known word, else OTHER"
                : "Kept if it is one of " + list.values().size() + " known words, else OTHER";
        return list.cutAt().isEmpty()
                ? kept
                : kept + "; what follows “" + list.cutAt().strip() + "” is dropped first";
    }

    private static String version(int parts) {
        return switch (parts) {
            case 1 -> "Only the major version is kept; anything else becomes OTHER";
            case 2 -> "Only the major and minor version is kept; anything else becomes OTHER";
            default -> "Kept if it is a version number, else OTHER";
        };
    }

    private static String ranges(List<Long> starts) {
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < Math.min(RANGES_SHOWN, starts.size() - 1); at++) {
            labels.add(range(starts.get(at), starts.get(at + 1) - 1));
        }
        String last = number(starts.getLast()) + " and more";
        return String.join(", ", labels) + (starts.size() - 1 > RANGES_SHOWN ? ", … " : ", ") + last;
    }

    private static String range(long from, long to) {
        return from == to ? number(from) : number(from) + "–" + number(to);
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
