package dev.candor.retention;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Whether this machine's clock was set far ahead while the process ran: by what it says, everything would be past its term.
 *
 * <p>Compared with the time that has passed since the last look, which no setting of the clock moves. A machine that slept for
 * days looks the same, because that time stands still meanwhile.
 */
@Startup // the first look is at the start of the process
@Singleton
class ClockJumps {
    /** A laptop may sleep over a weekend's night; what was set by months must not pass. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private final LongSupplier nanos;
    private Instant lastTime;
    private long lastNanos;
    private boolean jumped;

    @Inject
    ClockJumps(Clock clock) {
        this(clock, System::nanoTime);
    }

    ClockJumps(Clock clock, LongSupplier nanos) {
        this.nanos = nanos;
        lastTime = clock.instant();
        lastNanos = nanos.getAsLong();
    }

    /** Whether it happened since the process started; once it has, so it stays, for nobody here can tell which time is right. */
    synchronized boolean happenedBy(Instant now) {
        long passedNanos = nanos.getAsLong() - lastNanos;
        Duration ahead = Duration.between(lastTime, now).minusNanos(passedNanos);
        lastTime = now;
        lastNanos += passedNanos;
        jumped |= ahead.compareTo(LONGEST) > 0;
        return jumped;
    }
}
