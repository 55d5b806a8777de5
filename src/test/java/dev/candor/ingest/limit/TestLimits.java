package dev.candor.ingest.limit;

import java.util.function.LongSupplier;

/** Limits as tests need them: figures that are easy to count with, and a clock of the test's own. */
record TestLimits(int networkRate, int networkBurst, int siteRate, int siteBurst, int sharedRate, int sharedBurst)
        implements LimitConfig {
    /** 10 and one a second of a network, 30 and 3 of a site, 100 and 10 of those who cannot be told apart. */
    static final TestLimits SMALL = new TestLimits(1, 10, 3, 30, 10, 100);

    static Limits small(LongSupplier nanos) {
        return new Limits(SMALL, nanos);
    }
}
