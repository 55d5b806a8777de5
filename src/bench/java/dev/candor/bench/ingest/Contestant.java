package dev.candor.bench.ingest;

import java.time.Duration;

/** One way to bring events to disk. */
interface Contestant {
    /** What it is, in the table. */
    String title();

    /** Whether what it acknowledges is on disk, so that as many rows must be there. */
    boolean isDurable();

    /** Whether another turn would be no cheaper. */
    default boolean isWarm() {
        return true;
    }

    /** Does its work for so long. */
    Turn turn(Duration time) throws Exception;
}
