package dev.candor.privacy.cap;

import dev.candor.privacy.cap.ValueShelf.Brought;
import dev.candor.privacy.cap.ValueShelf.WatchedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of values in their unlogged table (ADR 32). Only ever added to, and once a day replaced as a whole, by TRUNCATE and insert:
 * it gives the table a new file and unlinks the old one, whereas a delete would leave the hashes on their pages.
 */
@Singleton
final class ValueTable implements ValueShelf {
    private static final int ROWS_AT_ONCE = 50;

    private final DataSource database;

    @Inject
    ValueTable(DataSource database) {
        this.database = database;
    }

    @Override
    public SipHash keyOr(SipHash offered) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SipHash key = key(connection);
            if (key != null) {
                return key;
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into known_value_key (key) values (?) on conflict do nothing")) {
                insert.setBytes(1, offered.key());
                insert.executeUpdate();
            }
            SipHash first = key(connection);
            return first == null ? offered : first;
        }
    }

    @Override
    public List<Brought> read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return read(connection);
        }
    }

    @Override
    public void add(List<Brought> more) throws SQLException {
        if (!more.isEmpty()) {
            try (Connection connection = database.getConnection()) {
                add(connection, more);
            }
        }
    }

    @Override
    public void keepOnly(long from, long to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                List<Brought> kept = read(connection).stream()
                        .filter(values -> from <= values.day() && values.day() <= to)
                        .toList();
                truncate(connection);
                add(connection, kept);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void truncate(Connection connection) throws SQLException {
        try (Statement truncate = connection.createStatement()) {
            truncate.execute("truncate known_value");
        }
    }

    /** Waits for other replicas, and for a dump, but not for ever: the job comes again. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("lock table known_value in access exclusive mode");
        }
    }

    private static @Nullable SipHash key(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select key from known_value_key");
                ResultSet found = select.executeQuery()) {
            return found.next() ? SipHash.under(found.getBytes(1)) : null;
        }
    }

    private static List<Brought> read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select project_id, event_type_id, path, day, known, hashes from known_value");
                ResultSet found = select.executeQuery()) {
            List<Brought> all = new ArrayList<>();
            while (found.next()) {
                all.add(new Brought(
                        new WatchedProperty(found.getInt(1), found.getInt(2), found.getString(3)),
                        found.getObject(4, LocalDate.class).toEpochDay(),
                        found.getBoolean(5),
                        Hashes.of(found.getBytes(6))));
            }
            return all;
        }
    }

    private static void add(Connection connection, List<Brought> more) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into known_value (project_id, event_type_id, path, day, known, hashes) values (?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Brought values : more) {
                insert.setInt(1, values.property().project());
                insert.setInt(2, values.property().eventType());
                insert.setString(3, values.property().path());
                insert.setObject(4, LocalDate.ofEpochDay(values.day()));
                insert.setBoolean(5, values.known());
                insert.setBytes(6, values.values().toBytes());
                insert.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
