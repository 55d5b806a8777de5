package dev.candor.privacy.cap;

import java.security.SecureRandom;

/** Room for as many different values as a test sends, or for as many as it says. */
public final class Uncapped {
    private Uncapped() {}

    public static DistinctValues values() {
        return cappedAt(1_000_000);
    }

    /** Room for so many a day. */
    public static DistinctValues cappedAt(int cap) {
        return new DistinctValues(cap, new SecureRandom());
    }
}
