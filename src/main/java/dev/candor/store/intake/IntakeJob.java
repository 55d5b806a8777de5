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

    @Scheduled(identity = "intake", every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void flush() {
        books.flush();
    }
}
