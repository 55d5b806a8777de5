package dev.candor.privacy.cap;

import dev.candor.jobs.Deadline;
import dev.candor.jobs.Hindrance;
import dev.candor.jobs.RetentionItem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Shares the values of the days: at start, every half minute, and at the end. */
@Singleton
final class ValueJob implements RetentionItem {
    private static final Logger LOG = Logger.getLogger(ValueJob.class);

    private final Hindrance hindrance =
            new Hindrance("Which values are known is kept in memory only", "Which values are known is shared again");
    private final DistinctValues values;
    private final ValueShelf shelf;
    private final Clock clock;

    @Inject
    ValueJob(DistinctValues values, ValueShelf shelf, Clock clock) {
        this.values = values;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Before the doors open: what was known before the restart is known to the first event. */
    void atStart(@Observes @Priority(200) StartupEvent event) {
        refresh();
    }

    /** After the doors are closed. */
    void atStop(@Observes @Priority(3000) ShutdownEvent stop, Deadline end) throws InterruptedException {
        if (!end.sees(this::refresh)) {
            LOG.warn("Which values are known could not be shared before the end");
        }
    }

    @Scheduled(
            every = "30s",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void refresh() {
        try {
            share(clock.instant());
        } catch (SQLException e) {
            hindrance.met(e);
        }
    }

    @Override
    public String name() {
        return "hashes of known values";
    }

    @Override
    public String term() {
        return "two UTC days";
    }

    @Override
    public long sweep(Instant now) {
        try {
            return share(now);
        } catch (SQLException e) {
            hindrance.met(e);
            throw new IllegalStateException("The values of the days were not shared", e);
        }
    }

    private long share(Instant now) throws SQLException {
        long ended =
                values.share(shelf, LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay());
        hindrance.isOver();
        return ended;
    }
}
