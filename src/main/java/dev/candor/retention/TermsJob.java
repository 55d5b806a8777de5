package dev.candor.retention;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.history.History;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.DatabaseTrouble;
import dev.candor.jobs.Hindrance;
import dev.candor.jobs.Leases;
import dev.candor.store.EventTerms;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * A retention that was shortened holds for what is stored already: rows are moved to the day on which they have to end now. One
 * replica at a time; what one cannot finish the next one does. A replica that knows another retention than the newest definitions
 * in the database say leaves the type to those that know it.
 */
@ApplicationScoped
class TermsJob {
    private static final Logger LOG = Logger.getLogger(TermsJob.class);
    private static final String LEASE = "terms";

    private final Hindrance hindrance =
            new Hindrance("Rows are not given an earlier day", "Rows are given an earlier day again");

    @Inject
    Catalog catalog;

    @Inject
    History history;

    @Inject
    EventTerms terms;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    @Inject
    ClockJumps jumps;

    @Inject
    DatabaseClock other;

    @Scheduled(
            identity = "terms",
            every = "10m",
            delayed = "${candor.retention.terms-delay:1m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void apply() {
        try {
            applyIfTheTimeIsRight();
        } catch (RuntimeException e) {
            if (DatabaseTrouble.behind(e).isEmpty()) {
                throw e;
            }
            hindrance.met(e);
        }
    }

    private void applyIfTheTimeIsRight() {
        // Rows whose day seems to have come are removed, so the time must be right.
        if (!jumps.happenedBy(clock.instant()) && other.agreesWith(clock.instant())) {
            leases.tryRun(LEASE, this::applyAll);
        }
    }

    private void applyAll() {
        boolean isDone = true;
        for (Project project : catalog.projects()) {
            for (EventType type : catalog.types(project.id())) {
                isDone &= apply(type);
            }
        }
        if (isDone) {
            hindrance.isOver();
        }
    }

    // A type whose rows cannot be moved now keeps no other from its turn.
    private boolean apply(EventType type) {
        try {
            // Asked for each: a newer release, which keeps rows for longer, may have come while others were moved.
            if (type.retention().equals(history.terms().get(type.id().number()))) {
                terms.shorten(type.id().number(), type.retention());
            } else {
                LOG.infof(
                        "Rows keep their day until all replicas have held one definition for a day: type=%s",
                        type.id().name());
            }
            return true;
        } catch (RuntimeException e) {
            if (DatabaseTrouble.behind(e).isPresent()) {
                hindrance.met(e);
            } else {
                LOG.errorf(
                        e,
                        "Rows cannot be given an earlier day: type=%s",
                        type.id().name());
            }
            return false;
        }
    }
}
