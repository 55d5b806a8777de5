package dev.candor.access;

import dev.candor.MutableClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is told to go on, and knows how much time has passed whatever it shows. */
public final class TestClock extends MutableClock {
    private Duration passed = Duration.ZERO;

    /** One that is far ahead: the server's own sweep runs beside these tests by the real clock, and must find nothing that has ended. */
    public TestClock() {
        super(Instant.parse("2099-06-01T10:00:00Z"));
    }

    public void pass(Duration time) {
        advance(time);
        passed = passed.plus(time);
    }

    /** The time of day is set to another, which takes no time. */
    public void stepBack(Duration by) {
        advance(by.negated());
    }

    /** Nanoseconds that have passed: what a ticker reads. */
    public long nanos() {
        return passed.toNanos();
    }
}
