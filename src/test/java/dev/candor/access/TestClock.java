package dev.candor.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to go on. */
public final class TestClock extends Clock {
    // Far ahead: the server's own sweep runs beside these tests, by the real clock, and must find nothing that has
    // ended.
    private Instant now = Instant.parse("2099-06-01T10:00:00Z");
    private Duration passed = Duration.ZERO;

    public void pass(Duration time) {
        now = now.plus(time);
        passed = passed.plus(time);
    }

    /** The time of day is set to another, which takes no time. */
    public void stepBack(Duration by) {
        now = now.minus(by);
    }

    /** Nanoseconds that have passed: what a ticker reads. */
    public long nanos() {
        return passed.toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
