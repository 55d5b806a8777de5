package dev.candor.store.intake;

import dev.candor.jobs.Deadline;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Counts in memory, written out in a small statement of its own; what cannot be written stays for the next time.
 *
 * <p>A statement may be on disk although nobody said so. So what is written is not by how much lines grow, but what they grow to, and
 * until it is known to be there it is written again, to the same lines: each count is there once.
 *
 * @param <K> what is counted
 */
final class Flushing<K> {
    private static final Logger LOG = Logger.getLogger(Flushing.class);

    private final PendingCounts<K> pending = new PendingCounts<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AgroalDataSource pool;
    private final Clock clock;
    private final CountTable<K> table;

    /** What is on disk of this minute, or hour. */
    private final Map<K, Long> written = new HashMap<>();

    /** What belongs to it too, and may be on disk or not. */
    private final ConcurrentMap<K, Long> open = new ConcurrentHashMap<>();

    private Instant begin = Instant.MIN;

    Flushing(AgroalDataSource pool, Clock clock, CountTable<K> table) {
        this.pool = pool;
        this.clock = clock;
        this.table = table;
    }

    void count(K key, long count) {
        pending.add(key, count);
    }

    /**
     * Writes out what was counted. The time is that of writing: after an outage the first moment without it, but for what was to be
     * written as the outage began.
     */
    void flush() {
        oneAtATime.lock();
        try {
            Instant now = table.begin(clock.instant());
            if (!now.equals(begin)) {
                if (!write()) {
                    return;
                }
                turn(now);
            }
            pending.take().forEach((key, count) -> open.merge(key, count, Long::sum));
            write();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The same for the last time. */
    void flushLast(Deadline end) throws InterruptedException {
        end.sees(this::flush);
        long left = pending.sum()
                + open.values().stream().mapToLong(Long::longValue).sum();
        if (left > 0) {
            LOG.warnf("Counts could not be written before the end: table=%s count=%d", table.name(), left);
        }
    }

    private void turn(Instant now) {
        if (now.isBefore(begin)) {
            // The clock was set back, to where there may be lines that grew further than is known here.
            table.turn();
        }
        written.clear();
        begin = now;
    }

    /** Whether everything is on disk. */
    private boolean write() {
        if (open.isEmpty()) {
            return true;
        }
        Map<K, Long> totals = open.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> written.getOrDefault(line.getKey(), 0L) + line.getValue()));
        try (Connection connection = pool.getConnection()) {
            table.raise(connection, begin, totals);
        } catch (SQLException e) {
            LOG.debugf("Counts wait in memory: state=%s", e.getSQLState());
            return false;
        }
        written.putAll(totals);
        open.clear();
        return true;
    }
}
