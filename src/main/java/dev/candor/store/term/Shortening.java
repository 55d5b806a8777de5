package dev.candor.store.term;

import dev.candor.store.EventTerms;
import dev.candor.store.commit.GroupTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Moves rows to the partition of an earlier day, some at a time. What is left to do is seen from the rows themselves, so there is no
 * progress to lose: whoever takes over finds what is still in the wrong place.
 */
@ApplicationScoped
class Shortening implements EventTerms {
    private static final Logger LOG = Logger.getLogger(Shortening.class);

    /** Rows of a transaction: some milliseconds, so that an erasure that waits for it does not wait long. */
    private static final int SOME = 1_000;

    /** A writer may remember for this long where rows of a day go: until then it stays written down. */
    private static final int SETTLED_DAYS = 7;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Override
    public long shorten(int typeNumber, Duration retention) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection()) {
            List<Overstay> found = OverstayTable.find(connection, typeNumber, retention);
            Set<LocalDate> left = new TreeSet<>();
            long count = 0;
            for (Overstay rows : found) {
                long ended = end(connection, rows, today);
                if (ended > 0) {
                    left.add(rows.expiresOn());
                }
                count += ended;
            }
            for (LocalDate day : left) {
                OverstayTable.vacuum(connection, day);
            }
            if (count > 0) {
                LOG.infof("Rows end sooner now: type=%d rows=%d", typeNumber, count);
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be moved to an earlier day: SQL state " + e.getSQLState(), e);
        }
    }

    private static long end(Connection connection, Overstay rows, LocalDate today) throws SQLException {
        if (!rows.isOver(today)) {
            OverstayTable.announce(connection, rows);
        }
        long count = 0;
        int some;
        do {
            some = inTransaction(
                    connection,
                    () -> rows.isOver(today)
                            ? OverstayTable.remove(connection, rows, SOME)
                            : OverstayTable.move(connection, rows, SOME));
            count += some;
        } while (some > 0);
        if (rows.arrivedOn().isBefore(today.minusDays(SETTLED_DAYS))) {
            OverstayTable.forget(connection, rows);
        }
        return count;
    }

    private static int inTransaction(Connection connection, Step step) throws SQLException {
        connection.setAutoCommit(false);
        try {
            begin(connection);
            int count = step.take();
            connection.commit();
            return count;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    // The lock like any group: an erasure that searches a client's rows must not miss one that is on its way to another
    // partition.
    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock_shared(" + GroupTransaction.ERASURE_LOCK + ")");
            statement.execute("set local statement_timeout = '10s'");
        }
    }

    private interface Step {
        int take() throws SQLException;
    }
}
