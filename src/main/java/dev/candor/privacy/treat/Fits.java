package dev.candor.privacy.treat;

import dev.candor.event.Misfit;
import dev.candor.event.admitted.AdmittedValue.Leaf;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * Tells from what was sent and from what became of it whether it fitted. Treatments need not say so themselves.
 *
 * <p>A client that sends the word {@code OTHER} is taken at its word: what was sent is what is stored, so nothing was lost and
 * there is nothing to count.
 */
public final class Fits {
    private Fits() {}

    /** Whether the treatment makes words; else it makes a number or a flag, or leaves the value out. */
    public static boolean makesWords(Treatment treatment) {
        return switch (treatment) {
            case Treatment.KeepFlag flag -> false;
            case Treatment.KeepWhole whole -> false;
            case Treatment.KeepDecimal decimal -> false;
            case Treatment.OneOfNumbers numbers -> false;
            default -> true;
        };
    }

    /**
     * Whether nothing but the client bounds the words that the treatment makes. A treatment that is not known here counts as open:
     * a cap that is not needed costs a hash, one that is missing lets senders fill a table.
     */
    public static boolean isOpen(Treatment treatment) {
        return switch (treatment) {
            case Treatment.OneOf list -> false;
            case Treatment.ErrorClass list -> false;
            case Treatment.Route route -> false;
            case Treatment.Ranges ranges -> false;
            default -> makesWords(treatment);
        };
    }

    /**
     * Why a value did not fit, by the word that became of it.
     *
     * @param word the treated value; null if it was left out
     * @return null if it did fit
     */
    public static Misfit.@Nullable Reason reason(Leaf leaf, @Nullable String word) {
        if (word == null) {
            return leftOut(leaf);
        }
        if (!word.equals(Treatment.OTHER) && !word.equals(Routes.OTHER)) {
            return null;
        }
        if (!(leaf.value() instanceof RawValue.Text(String sent))) {
            return Misfit.Reason.WRONG_KIND;
        }
        return sent.equals(word) ? null : Misfit.Reason.NOT_KNOWN;
    }

    /** Why a value was left out; null if there was none, or none was wanted. */
    public static Misfit.@Nullable Reason leftOut(Leaf leaf) {
        if (leaf.value() == RawValue.Nothing.NOTHING || leaf.treatment() instanceof Treatment.Drop) {
            return null;
        }
        boolean numbersBelong = !(leaf.treatment() instanceof Treatment.KeepFlag);
        return numbersBelong && Numbers.decimal(leaf.value()) != null
                ? Misfit.Reason.OUT_OF_RANGE
                : Misfit.Reason.WRONG_KIND;
    }
}
