package dev.candor.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Work that only one replica may do at a time. A lease is an advisory lock of a database session: it ends with the work, and
 * also when the replica dies. Blocking.
 */
@ApplicationScoped
public class Leases {
    private static final String TRY = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String WAIT = "select pg_advisory_lock(hashtextextended(?, 0)) is not null";
    private static final String RELEASE = "select pg_advisory_unlock(hashtextextended(?, 0))";

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
