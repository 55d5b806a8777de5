package dev.candor.store.term;

import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.Leases;
import dev.candor.store.EventTerms;
import dev.candor.store.commit.GroupTransaction;
import dev.candor.store.term.OverstayTable.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Moves rows to the partition of an earlier day, some at a time. What is left to do is seen from the rows themselves, so there is no
 * progress to lose: whoever takes over finds what is still in the wrong place.
 */
@ApplicationScoped
class Shortening implements EventTerms {
    private static final Logger LOG = Logger.getLogger(Shortening.class);

    private static final String STEPS = "terms";

    /** Rows of a transaction: some milliseconds, so that an erasure that waits for it does not wait long. */
    private static final int SOME = 1_000;

    /** A writer may remember for this long where rows of a day go: until then it stays written down. */
    private static final int SETTLED_DAYS = 7;

    private static final int PING_SECONDS = 5;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    DatabaseClock other;

    @Override
    public long shorten(int typeNumber, Duration retention) {
        // Rows whose day seems to have come are removed: by both clocks.
        LocalDate today = LocalDate.ofInstant(other.earlierOf(clock.instant()), ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection()) {
            long count = endEach(connection, find(connection, typeNumber, retention), today);
            if (count > 0) {
                LOG.infof("Rows end sooner now: type=%d rows=%d", typeNumber, count);
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be moved to an earlier day: SQL state " + e.getSQLState(), e);
        }
    }

    /** What cannot be done in one partition keeps no other from its turn. */
    private static long endEach(Connection connection, Collection<List<Overstay>> partitions, LocalDate today)
            throws SQLException {
        long count = 0;
        SQLException failed = null;
        for (List<Overstay> partition : partitions) {
            try {
                count += end(connection, partition, today);
            } catch (SQLException e) {
                if (!connection.isValid(PING_SECONDS)) {
                    throw e;
                }
                LOG.errorf(
                        "Rows of a partition cannot end sooner yet: day=%s state=%s",
                        partition.getFirst().expiresOn(), e.getSQLState());
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return count;
    }

    /** By the partition that they are in. */
    private static Collection<List<Overstay>> find(Connection connection, int typeNumber, Duration retention)
            throws SQLException {
        return OverstayTable.find(connection, typeNumber, retention).stream()
                .collect(Collectors.groupingBy(Overstay::expiresOn, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static long end(Connection connection, List<Overstay> partition, LocalDate today) throws SQLException {
        long count = 0;
        for (Overstay rows : partition) {
            count += end(connection, rows, today);
        }
        List<Overstay> settled = partition.stream()
                .filter(rows -> rows.arrivedOn().isBefore(today.minusDays(SETTLED_DAYS)))
                .toList();
        if (count > 0 || !settled.isEmpty()) {
            Vacuum.run(connection, partition.getFirst().expiresOn());
        }
        // Only now: of a partition that could not be vacuumed this is what says that it has to be.
        for (Overstay rows : settled) {
            inTransaction(connection, () -> OverstayTable.forget(connection, rows));
        }
        return count;
    }

    private static long end(Connection connection, Overstay rows, LocalDate today) throws SQLException {
        boolean isOver = rows.isOver(today);
        if (!isOver) {
            inTransaction(connection, () -> OverstayTable.announce(connection, rows));
        }
        long count = 0;
        // Each goes on where the one before ended: to begin with, all those that have left would be passed again.
        UUID after = rows.from();
        while (after != null) {
            UUID passed = after;
            Progress some = inTransaction(
                    connection,
                    () -> isOver
                            ? OverstayTable.remove(connection, rows, passed, SOME)
                            : move(connection, rows, passed));
            count += some.count();
            after = some.last();
        }
        return count;
    }

    // Announced with each step: whoever works by another term may have found the day empty, and forgotten it, since the
    // one before.
    private static Progress move(Connection connection, Overstay rows, UUID after) throws SQLException {
        OverstayTable.announce(connection, rows);
        return OverstayTable.move(connection, rows, after, SOME);
    }

    private static <T> T inTransaction(Connection connection, Step<T> step) throws SQLException {
        connection.setAutoCommit(false);
        try {
            begin(connection);
            T done = step.take();
            connection.commit();
            return done;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    // One step at a time, whoever holds the lease: a row that another step has just moved would not be found where it
    // was.
    // And the lock like any group: an erasure that searches a client's rows must not miss one that is on its way to
    // another partition.
    private static void begin(Connection connection) throws SQLException {
        Leases.takeTurn(connection, STEPS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock_shared(" + GroupTransaction.ERASURE_LOCK + ")");
            statement.execute("set local statement_timeout = '10s'");
        }
    }

    private interface Step<T> {
        T take() throws SQLException;
    }
}
