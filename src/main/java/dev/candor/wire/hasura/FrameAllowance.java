package dev.candor.wire.hasura;

import java.time.Duration;
import java.time.Instant;

/** How many frames of one socket are listened to. Old consoles send bursts: an event for each change of their state. */
final class FrameAllowance {
    /** Frames in one go. */
    static final int BURST = 200;
    /** Frames a second in the long run. */
    static final int PER_SECOND = 20;

    private double left = BURST;
    private Instant last;

    FrameAllowance(Instant now) {
        last = now;
    }

    /** Whether one more frame is within the allowance, which then shrinks by it. */
    boolean takeOne(Instant now) {
        // A clock that was set back gives nothing and takes nothing.
        double seconds = Math.max(0, Duration.between(last, now).toMillis() / 1000.0);
        last = now;
        left = Math.min(BURST, left + seconds * PER_SECOND);
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
