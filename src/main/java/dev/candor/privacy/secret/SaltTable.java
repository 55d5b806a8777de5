package dev.candor.privacy.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The salts in their unlogged table (ADR 11).
 *
 * <p>They are always replaced as a whole, by TRUNCATE and insert: it gives the table a new file and unlinks the old one,
 * whereas an update or a delete would leave the old salt on its page.
 */
@Singleton
final class SaltTable implements SaltShelf {
    /** An arbitrary number of ours: "salt" in ASCII. */
    private static final long LOCK = 0x73616c74L;

    private final DataSource database;

    @Inject
    SaltTable(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<LocalDate, byte[]> read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return read(connection);
        }
    }

    @Override
    public Map<LocalDate, byte[]> replace(UnaryOperator<Map<LocalDate, byte[]>> renewal) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                Map<LocalDate, byte[]> renewed = renewal.apply(read(connection));
                write(connection, renewed);
                connection.commit();
                return renewed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Waits for other replicas, but not for ever: the job comes again. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private static Map<LocalDate, byte[]> read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select day, secret from salt");
                ResultSet found = select.executeQuery()) {
            Map<LocalDate, byte[]> salts = new TreeMap<>();
            while (found.next()) {
                salts.put(found.getObject(1, LocalDate.class), found.getBytes(2));
            }
            return salts;
        }
    }

    private static void write(Connection connection, Map<LocalDate, byte[]> salts) throws SQLException {
        try (Statement truncate = connection.createStatement()) {
            truncate.execute("truncate salt");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into salt (day, secret) values (?, ?)")) {
            for (Map.Entry<LocalDate, byte[]> salt : salts.entrySet()) {
                insert.setObject(1, salt.getKey());
                insert.setBytes(2, salt.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
