package dev.candor.bench.ingest;

import java.util.SplittableRandom;

/** Ids of events' own: UUIDs, of which some come a second time. */
final class Ids {
    private static final long VERSION_4 = 0x4000;
    private static final long VERSION_7 = 0x7000;
    private static final long OTHER_THAN_VERSION = ~0xF000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long OTHER_THAN_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final int TIME_BEGINS = 16;
    private static final long BELOW_TIME = 0xFFFF;

    /** How far back lies the event whose id is sent again: long answered, and not long forgotten. */
    private static final int AGO = 20_000;

    private static final int PER_MILLE = 1_000;

    private final SplittableRandom random = new SplittableRandom();
    private final boolean isTimed;
    private final int againPerMille;
    private final long[] highs = new long[AGO];
    private final long[] lows = new long[AGO];
    private long made;
    private long high;
    private long low;

    private Ids(boolean isTimed, int againPerMille) {
        this.isTimed = isTimed;
        this.againPerMille = againPerMille;
    }

    /** Of version 7, which begin with the time; of so many in a thousand, the same was there before. */
    static Ids timed(int againPerMille) {
        return new Ids(true, againPerMille);
    }

    /** Of version 4, which are random, and all new. */
    static Ids random() {
        return new Ids(false, 0);
    }

    void next() {
        int at = (int) (made % AGO);
        if (made >= AGO && random.nextInt(PER_MILLE) < againPerMille) {
            high = highs[at];
            low = lows[at];
        } else {
            high = isTimed ? timed() : version(random.nextLong(), VERSION_4);
            low = variant(random.nextLong());
            highs[at] = high;
            lows[at] = low;
            made++;
        }
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    private long timed() {
        return version(System.currentTimeMillis() << TIME_BEGINS | random.nextLong() & BELOW_TIME, VERSION_7);
    }

    /** The first half of a UUID. */
    static long version4(long bits) {
        return version(bits, VERSION_4);
    }

    /** The second half of a UUID. */
    static long variant(long bits) {
        return bits & OTHER_THAN_VARIANT | VARIANT;
    }

    private static long version(long bits, long version) {
        return bits & OTHER_THAN_VERSION | version;
    }
}
