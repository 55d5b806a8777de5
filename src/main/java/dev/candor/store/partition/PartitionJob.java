package dev.candor.store.partition;

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
    @Inject
    Partitions partitions;

    @Inject
    DaysAhead ahead;

    @Inject
    Clock clock;

    void atStart(@Observes @Priority(10) StartupEvent start) {
        ensure();
    }

    @Scheduled(identity = "partitions", every = "1h", delayed = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void hourly() {
        ensure();
    }

    void ensure() {
        partitions.ensure(clock.instant());
        ahead.madeAt(clock.instant());
    }
}
