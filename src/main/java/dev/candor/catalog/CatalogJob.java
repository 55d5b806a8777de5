package dev.candor.catalog;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Looks every second whether the team changed its definitions, on this replica or another. While the database is away, what is
 * live stays live.
 */
@ApplicationScoped
public class CatalogJob {
    private static final Logger LOG = Logger.getLogger(CatalogJob.class);

    @Inject
    public Catalog catalog;

    private boolean behind;

    @Scheduled(identity = "catalog", every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void look() {
        try {
            catalog.refresh();
            if (behind) {
                LOG.info("the team's definitions are looked at again");
            }
            behind = false;
        } catch (SQLException | RuntimeException away) {
            if (!behind) {
                LOG.warn("the team's definitions cannot be looked at; those that are live stay so", away);
            }
            behind = true;
        }
    }
}
