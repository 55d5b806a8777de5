package dev.candor.store.intake;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Counts in memory, written out in a small transaction of its own; what cannot be written stays for the next time.
 *
 * @param <K> what is counted
 */
final class Flushing<K> {
    private static final Logger LOG = Logger.getLogger(Flushing.class);

    private final PendingCounts<K> pending = new PendingCounts<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AgroalDataSource pool;
    private final Clock clock;
    private final Target<K> target;

    /** Where counts go. */
    interface Target<K> {
        void add(Connection connection, Instant now, Map<K, Long> counts) throws SQLException;
    }

    Flushing(AgroalDataSource pool, Clock clock, Target<K> target) {
        this.pool = pool;
        this.clock = clock;
        this.target = target;
    }

    void count(K key, long count) {
        pending.add(key, count);
    }

    /** Writes out what was counted. The time is that of writing: after an outage, the first moment without it. */
    void flush() {
        oneAtATime.lock();
        try {
            Map<K, Long> taken = pending.take();
            if (!taken.isEmpty()) {
                write(taken);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void write(Map<K, Long> taken) {
        try (Connection connection = pool.getConnection()) {
            target.add(connection, clock.instant(), taken);
        } catch (SQLException e) {
            pending.giveBack(taken);
            LOG.debugf("Counts wait in memory: state=%s", e.getSQLState());
        }
    }
}
