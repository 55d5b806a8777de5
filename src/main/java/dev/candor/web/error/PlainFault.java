package dev.candor.web.error;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it may be logged: where it happened, and of its own words no more than somebody let through. The message of an
 * exception often quotes what it could not read, and that came from outside.
 */
public final class PlainFault extends Throwable {
    private static final long serialVersionUID = 1;

    /** Chains of causes are short; one that leads back to itself must end. */
    private static final int DEEPEST = 12;

    private final String words;

    private PlainFault(Throwable fault, Function<Throwable, String> words, int depth) {
        super(null, causeOf(fault, words, depth), true, true);
        this.words = words.apply(fault);
        setStackTrace(fault.getStackTrace());
        if (depth < DEEPEST) {
            for (Throwable suppressed : fault.getSuppressed()) {
                addSuppressed(new PlainFault(suppressed, words, depth + 1));
            }
        }
    }

    /**
     * The same fault, all its causes included.
     *
     * @param words what is told of each in the first line of its trace
     */
    public static PlainFault of(Throwable fault, Function<Throwable, String> words) {
        return new PlainFault(fault, words, 0);
    }

    /** The class of a fault: a word of ours or of a library, never of a request. */
    public static String nameOf(Throwable fault) {
        return fault.getClass().getName();
    }

    private static @Nullable PlainFault causeOf(Throwable fault, Function<Throwable, String> words, int depth) {
        Throwable cause = fault.getCause();
        return cause == null || depth == DEEPEST ? null : new PlainFault(cause, words, depth + 1);
    }

    // Its first line in a trace is the fault's, not ours.
    @SuppressWarnings("OverrideThrowableToString")
    @Override
    public String toString() {
        return words;
    }
}
