package dev.candor.store.term;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What was moved is still in its former partition's file: gives the space back, overwritten by what comes next. */
final class Vacuum {
    /** A busy day's partition is gigabytes. */
    private static final int LONGEST_MILLIS = (int) Duration.ofMinutes(30).toMillis();

    private Vacuum() {}

    /** Of the day's partitions that there are. Not in a transaction. */
    static void run(Connection connection, LocalDate day) throws SQLException {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
        try (Statement statement = connection.createStatement()) {
            String tables = tables(statement, DateTimeFormatter.BASIC_ISO_DATE.format(day));
            if (tables != null) {
                // Longer than the server needs to send a vacuum of its own away.
                statement.execute("set lock_timeout = '2s'");
                statement.execute("vacuum " + tables);
            }
        } finally {
            restore(connection, usual);
        }
    }

    private static @Nullable String tables(Statement statement, String day) throws SQLException {
        try (ResultSet row = statement.executeQuery("select string_agg(oid::regclass::text, ', ') from pg_class"
                + " where oid in (to_regclass('event_" + day + "'), to_regclass('mention_" + day + "'))")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void restore(Connection connection, int networkTimeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset lock_timeout");
        } finally {
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
        }
    }
}
