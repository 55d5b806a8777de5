package dev.candor.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sweeps soon after the start, for whatever ended while the server was down, then every hour. */
@ApplicationScoped
class RetentionJob {
    @Inject
    Retention retention;

    @Scheduled(
            identity = "retention",
            every = "1h",
            delayed = "${candor.retention.sweep-delay:10s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        retention.sweep();
    }

    /** Replicas that were started together meet every hour. */
    @Scheduled(
            identity = "retention-left",
            every = "10m",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweepIfLeft() {
        retention.sweepIfLeft();
    }
}
