package dev.candor.store.commit;

import dev.candor.store.group.Sent;
import dev.candor.store.group.Sent.Witness;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of a transaction whose commit was not answered (ADR 35): PostgreSQL remembers it by its number. One that
 * still runs is ended first, so that the answer is final.
 */
public final class Fate {
    /** More than there are connections in the pool: each of them may have died with the one that was cut. */
    private static final int TRIES = 5;

    /** How often one that still runs is asked after; each time the server waits for its end. */
    private static final int QUESTIONS = 20;

    private static final int WAIT_MILLIS = 500;

    // A standby may not have heard of it yet.
    private static final String ASK =
            "select case when pg_is_in_recovery() then 'standby' else pg_xact_status(?::text::xid8) end";

    // By its number too: the process may be another by now.
    private static final String END = """
            select pg_terminate_backend(pid, ?) from pg_stat_activity where pid = ? and backend_xid = ?::text::xid8::xid
            """;

    private static final String FIND = "select 1 from event where event_type_id = ? and event_id = ? and shard_key = ?";

    /** A number that this server has not reached yet: it does not know what another one did before a failover. */
    private static final String IN_THE_FUTURE = "22023";

    private final DataSource pool;

    /** What became of it. */
    public enum Verdict {
        /** It is on disk. */
        KEPT,
        /** Nothing of it is, nor ever will be. */
        GONE,
        /** The database could not be asked, or does not know. */
        UNKNOWN
    }

    public Fate(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Asks, on connections of its own.
     *
     * @param deadline of {@link System#nanoTime()}, after which no new question is asked
     */
    public Verdict of(Sent sent, long deadline) {
        for (int attempt = 1; attempt <= TRIES && deadline - System.nanoTime() > 0; attempt++) {
            Connection connection;
            try {
                connection = pool.getConnection();
            } catch (SQLException away) {
                return Verdict.UNKNOWN;
            }
            try (connection) {
                return ask(connection, sent, deadline);
            } catch (SQLException e) {
                if (IN_THE_FUTURE.equals(e.getSQLState())) {
                    return Verdict.GONE;
                }
                // Else this connection is dead too, and the next may not be.
            }
        }
        return Verdict.UNKNOWN;
    }

    private static Verdict ask(Connection connection, Sent sent, long deadline) throws SQLException {
        for (int question = 1; question <= QUESTIONS && deadline - System.nanoTime() > 0; question++) {
            String status = status(connection, sent);
            if (status == null) {
                // So long ago that its number is forgotten; a row is not.
                return sent.witness() == null ? Verdict.UNKNOWN : byWitness(connection, sent.witness());
            }
            switch (status) {
                case "committed" -> {
                    return byWitness(connection, sent.witness());
                }
                case "aborted" -> {
                    return Verdict.GONE;
                }
                case "standby" -> {
                    return Verdict.UNKNOWN;
                }
                default -> end(connection, sent);
            }
        }
        return Verdict.UNKNOWN;
    }

    private static @Nullable String status(Connection connection, Sent sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ASK)) {
            statement.setString(1, Long.toUnsignedString(sent.transaction()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void end(Connection connection, Sent sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setLong(1, WAIT_MILLIS);
            statement.setInt(2, sent.backend());
            statement.setString(3, Long.toUnsignedString(sent.transaction()));
            statement.execute();
        }
    }

    // A failover may have lost the commit and given its number to another: then the row is not there.
    private static Verdict byWitness(Connection connection, @Nullable Witness witness) throws SQLException {
        if (witness == null) {
            return Verdict.KEPT;
        }
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, witness.typeNumber());
            statement.setObject(2, witness.id());
            statement.setInt(3, witness.shard());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Verdict.KEPT : Verdict.GONE;
            }
        }
    }
}
