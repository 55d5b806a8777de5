package dev.candor;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does: looks often, and no longer than a deadline. */
public final class Eventually {
    private static final long LOOKS_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private Eventually() {}

    /** Whether it came true before the deadline. */
    public static boolean isTrue(Duration deadline, BooleanSupplier condition) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOKS_EVERY_NANOS);
        }
        return true;
    }
}
