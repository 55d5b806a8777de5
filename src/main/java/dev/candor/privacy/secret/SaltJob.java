package dev.candor.privacy.secret;

import dev.candor.jobs.Hindrance;
import dev.candor.jobs.RetentionItem;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;

/** Keeps the salts in line with the clock: at start and every half minute. */
@Singleton
final class SaltJob implements RetentionItem {
    private final Hindrance hindrance =
            new Hindrance("The salts of the day are not refreshed", "The salts of the day are refreshed again");
    private final Salts salts;

    @Inject
    SaltJob(Salts salts) {
        this.salts = salts;
    }

    /** Before the doors open: after days out of service the old salts go first, and the first visitor has a pseudonym. */
    void atStart(@Observes @Priority(200) StartupEvent event) {
        refresh();
    }

    @Scheduled(
            every = "30s",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void refresh() {
        try {
            turn();
        } catch (SQLException e) {
            hindrance.met(e);
        }
    }

    @Override
    public String name() {
        return "salts of the day";
    }

    @Override
    public String term() {
        return "48 hours";
    }

    /** By the salts' own clock, whatever the present is said to be. */
    @Override
    public long sweep(Instant now) {
        try {
            return turn();
        } catch (SQLException e) {
            hindrance.met(e);
            throw new IllegalStateException("The salts of the day were not refreshed", e);
        }
    }

    private long turn() throws SQLException {
        long ended = salts.refresh();
        hindrance.isOver();
        return ended;
    }
}
