package dev.candor.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A disk under a database, as far as its clients feel it: so many bytes a second for all of them, and each commit late. */
public final class SlowDisk {
    /** One that nobody feels. */
    public static final SlowDisk NONE = new SlowDisk(0, Duration.ZERO);

    private static final double SECOND = 1e9;

    private final int bytesPerSecond;
    private final Duration late;
    private long free = System.nanoTime();

    /**
     * A disk that nothing is written to yet.
     *
     * @param bytesPerSecond 0 for no limit
     * @param late how long after each commit it is answered
     */
    public SlowDisk(int bytesPerSecond, Duration late) {
        this.bytesPerSecond = bytesPerSecond;
        this.late = late;
    }

    /** Returns once so many bytes are taken. */
    void take(int bytes) {
        if (bytesPerSecond > 0) {
            LockSupport.parkNanos(untilTaken(bytes));
        }
    }

    /** Returns once what was written is on disk. */
    void force() {
        // What is asked for again after a wake-up without a reason is the fault itself; nothing is waited for.
        long end = System.nanoTime() + late.toNanos();
        for (long left = late.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private synchronized long untilTaken(int bytes) {
        long now = System.nanoTime();
        free = Math.max(free, now) + (long) (bytes * SECOND / bytesPerSecond);
        return free - now;
    }
}
