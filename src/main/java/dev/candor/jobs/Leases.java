package dev.candor.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Work that only one replica should do at a time. A lease is an advisory lock of a database session: it ends with the work, and
 * also when the replica dies. Blocking.
 *
 * <p>It spares work, and is no proof of being alone. Whoever loses the session (the server restarts, a network drops it) is not told
 * and goes on, while the next one begins; and of a replica that died the database still ends the statement that it was at. So every
 * step of the work must be right beside another that does the same: one statement that finds by itself what is left to do, as
 * {@link Removal}, or a transaction that begins with {@link #takeTurn}.
 */
@ApplicationScoped
public class Leases {
    private static final String TRY = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String WAIT = "select pg_advisory_lock(hashtextextended(?, 0)) is not null";
    private static final String RELEASE = "select pg_advisory_unlock(hashtextextended(?, 0))";

    // Another number than the lease's: its holder would wait for itself.
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended(?, 1)) is not null";

    @Inject
    DataSource dataSource;

    /** Does the work unless somebody else is at it; says whether it did. */
    public boolean tryRun(String name, Runnable work) {
        return run(TRY, name, work);
    }

    /** Waits for its turn, then does the work. */
    public void run(String name, Runnable work) {
        run(WAIT, name, work);
    }

    /**
     * Waits until no other transaction of this work is open, whoever holds the lease: what the transaction reads from now on stays
     * true until it ends.
     *
     * @param step in a transaction that has not read anything
     * @param name of the work
     */
    public static void takeTurn(Connection step, String name) throws SQLException {
        ask(step, TURN, name);
    }

    private boolean run(String take, String name, Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, take, name)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, RELEASE, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no lease: SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
