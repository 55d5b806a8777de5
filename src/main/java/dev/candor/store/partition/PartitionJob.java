package dev.candor.store.partition;

import dev.candor.jobs.Hindrance;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes partitions before the first event can come (the migrations ran before that), then looks again every hour. */
@ApplicationScoped
class PartitionJob {
    private final Hindrance hindrance =
            new Hindrance("Partitions of the days ahead are not made", "Partitions of the days ahead are made again");

    @Inject
    Partitions partitions;

    @Inject
    DaysAhead ahead;

    @Inject
    Clock clock;

    void atStart(@Observes @Priority(10) StartupEvent start) {
        ensure();
    }

    @Scheduled(
            identity = "partitions",
            every = "1h",
            delayed = "1h",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void hourly() {
        try {
            ensure();
            hindrance.isOver();
        } catch (RuntimeException e) {
            hindrance.met(e);
        }
    }

    void ensure() {
        partitions.ensure(clock.instant());
        ahead.madeAt(clock.instant());
    }
}
