package dev.candor.jobs;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * When a server that was told to end must have ended (ADR 38): one moment for everybody who has something left to do, so that nobody's
 * patience is added to another's.
 */
@Singleton
public final class Deadline {
    private final Duration patience;
    private boolean isEnding;
    private long end;

    @Inject
    Deadline(JobsConfig config) {
        this(config.end());
    }

    /** One that begins with the first to ask for it. */
    public Deadline(Duration patience) {
        this.patience = patience;
    }

    /** Before anybody does anything about the end. */
    void begin(@Observes @Priority(1) ShutdownDelayInitiatedEvent told) {
        begin();
    }

    /** In development and in tests nobody says so earlier. */
    void begin(@Observes @Priority(1) ShutdownEvent told) {
        begin();
    }

    /** How long is left, from the first time that anybody needs to know; never less than nothing. */
    public Duration left() {
        long left = begin() - System.nanoTime();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    /**
     * As much of somebody's own patience as there is time for.
     *
     * @param kept of the time that is left, for others who come later
     */
    public Duration atMost(Duration own, Duration kept) {
        Duration most = left().minus(kept);
        if (most.isNegative()) {
            return Duration.ZERO;
        }
        return most.compareTo(own) < 0 ? most : own;
    }

    /** Does the last thing that somebody has to do, and goes on without its end when the time is over; says whether it ended. */
    public boolean sees(Runnable last) throws InterruptedException {
        return sees(last, left());
    }

    /** The same, but waits no longer than {@code most}, so that others have their time. */
    public boolean sees(Runnable last, Duration most) throws InterruptedException {
        FutureTask<Void> task = new FutureTask<>(last, null);
        Thread.ofPlatform().name("candor-end").daemon().start(task);
        try {
            task.get(atMost(most, Duration.ZERO).toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the last thing to do could not be done", failed.getCause());
        }
    }

    private synchronized long begin() {
        if (!isEnding) {
            isEnding = true;
            end = System.nanoTime() + patience.toNanos();
        }
        return end;
    }
}
