package dev.candor.store.intake;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes counts out often enough for a page that says what arrives now. */
@ApplicationScoped
class IntakeJob {
    @Inject
    IntakeBooks books;

    @Inject
    DeadLetterBox deadLetters;

    @Scheduled(
            identity = "intake",
            every = "2s",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void flush() {
        books.flush();
        deadLetters.flush();
    }
}
