package dev.candor.store.partition;

import dev.candor.jobs.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Partitions that a row misses although they were made ahead: somebody dropped one by hand. The next hour is too late for it. */
@ApplicationScoped
public class MissingPartitions {
    private static final Logger LOG = Logger.getLogger(MissingPartitions.class);

    /** A row with a day that none is made for must not have all of them looked at for each group. */
    private static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();

    @Inject
    PartitionJob job;

    @Inject
    DatabaseClock database;

    @Inject
    Clock clock;

    private long lookedAt = System.nanoTime() - PAUSE_NANOS;

    /**
     * Makes what is missing, for whoever found no place for a row, at most once every few seconds. Blocking, for all callers.
     *
     * @param begun when the caller began to write, as of {@link System#nanoTime()}
     * @return whether what was missing has been made since then: another try may do
     */
    public synchronized boolean madeSince(long begun) {
        if (lookedAt - begun >= 0) {
            return true;
        }
        if (System.nanoTime() - lookedAt < PAUSE_NANOS) {
            return false;
        }
        try {
            if (!database.agreesWith(clock.instant())) {
                LOG.error("Rows have no partition, and none is made: the clocks of application and database differ");
                return false;
            }
            LOG.warn("Rows have no partition, as if somebody had dropped it: what is missing is made now");
            job.ensure();
            return true;
        } catch (RuntimeException e) {
            LOG.error("What is missing could not be made", e);
            return false;
        } finally {
            lookedAt = System.nanoTime();
        }
    }
}
