package dev.candor.catalog;

import dev.candor.jobs.Hindrance;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/**
 * Looks every second whether the team changed its definitions, on this replica or another. While the database is away, what is
 * live stays live.
 */
@ApplicationScoped
public class CatalogJob {
    private final Hindrance hindrance = new Hindrance(
            "The team's definitions are not looked at, and those that are live stay so",
            "The team's definitions are looked at again");

    @Inject
    public Catalog catalog;

    @Scheduled(
            identity = "catalog",
            every = "1s",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void look() {
        try {
            catalog.refresh();
            hindrance.isOver();
        } catch (SQLException | RuntimeException away) {
            hindrance.met(away);
        }
    }
}
