package dev.candor.ledger.power.volume;

import java.io.Serial;

/** What cannot be done, with the number that Linux has for it (errno.h). */
public final class Refusal extends RuntimeException {
    public static final int NO_SUCH_ENTRY = 2;
    public static final int EXISTS = 17;
    public static final int NOT_A_FOLDER = 20;
    public static final int IS_A_FOLDER = 21;
    public static final int INVALID = 22;
    public static final int NOT_KNOWN = 38;
    public static final int NOT_EMPTY = 39;
    public static final int NOT_SUPPORTED = 95;

    @Serial
    private static final long serialVersionUID = 1;

    private final int number;

    public Refusal(int number) {
        super("refused with " + number, null, false, false);
        this.number = number;
    }

    public int number() {
        return number;
    }
}
