package dev.candor.store.seen;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Lets the memory grow old on a server to which nothing is sent any more. */
@ApplicationScoped
class SeenMemoryJob {
    @Inject
    SeenMemory memory;

    @Inject
    Clock clock;

    @Scheduled(
            identity = "seen",
            every = "1h",
            delayed = "1h",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void hourly() {
        memory.turn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
