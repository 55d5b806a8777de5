package dev.candor.retention;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock, set wrong by as much as a test likes; the database has its own. */
@Alternative
@Singleton
public class OffsetClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    /** Sets it ahead, or behind. */
    void setOffset(Duration ahead) {
        offset = ahead;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
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
