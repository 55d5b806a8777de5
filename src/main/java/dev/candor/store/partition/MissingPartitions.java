package dev.candor.store.partition;

import dev.candor.jobs.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Partitions that a row misses although they were made ahead: somebody dropped one by hand. The next hour is too late for it. */
@ApplicationScoped
public class MissingPartitions {
    private static final Logger LOG = Logger.getLogger(MissingPartitions.class);

    /** A row with a day that none is made for must not have all of them looked at for each group. */
    private static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();

    /** How long a writer waits for it. Events of other days wait behind it. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();

    @Inject
    PartitionJob job;

    @Inject
    DatabaseClock database;

    @Inject
    Clock clock;

    private FutureTask<Boolean> last = no();
    private long begunAt = System.nanoTime() - PAUSE_NANOS;

    /**
     * Has made what is missing, for whoever found no place for a row, at most once every few seconds. Waits a moment for it; should it
     * take longer, it goes on without the caller.
     *
     * @param begun when the caller began to write, as of {@link System#nanoTime()}
     * @return whether what was missing has been made since then: another try may do
     */
    public boolean madeSince(long begun) {
        try {
            return task(begun).get(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        } catch (TimeoutException busy) {
            return false;
        } catch (ExecutionException failed) {
            LOG.error("What is missing could not be made", failed.getCause());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The one that began since then, or a new one if the last is long enough ago; else one that says no. */
    private synchronized FutureTask<Boolean> task(long begun) {
        if (begunAt - begun >= 0) {
            return last;
        }
        if (System.nanoTime() - begunAt < PAUSE_NANOS || !last.isDone()) {
            return no();
        }
        begunAt = System.nanoTime();
        last = new FutureTask<>(this::make);
        Thread.ofPlatform().name("candor-partitions").daemon().start(last);
        return last;
    }

    private boolean make() {
        if (!database.agreesWith(clock.instant())) {
            LOG.error("Rows have no partition, and none is made: the clocks of application and database differ");
            return false;
        }
        LOG.warn("Rows have no partition, as if somebody had dropped it: what is missing is made now");
        job.ensure();
        return true;
    }

    private static FutureTask<Boolean> no() {
        FutureTask<Boolean> no = new FutureTask<>(() -> false);
        no.run();
        return no;
    }
}
