package dev.candor.store.partition;

import dev.candor.jobs.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** The partitions that exist, and the statements that make and drop them. */
@ApplicationScoped
class PartitionTables {
    private static final String LIST = """
            select c.relname from pg_inherits i
            join pg_class c on c.oid = i.inhrelid
            where i.inhparent in ('event'::regclass, 'mention'::regclass)
            """;

    /** A change to a table in use waits so long for its lock and then lets the traffic pass, or all would queue behind it. */
    private static final String IMPATIENT = "set local lock_timeout = '500ms'";

    private static final String CHANGES = "partitions";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ATTEMPTS = 20;

    /** As long as it waited, so that whatever queued behind it passes before it is in the way again. */
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    @Inject
    DataSource dataSource;

    Set<Partition> list() throws SQLException {
        Set<Partition> partitions = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LIST)) {
            while (rows.next()) {
                Partition.named(rows.getString(1)).ifPresent(partitions::add);
            }
        }
        return partitions;
    }

    /** Changes tables in one transaction that never holds up the traffic for long; tries again when it gets no lock. */
    void change(String sql) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            Optional<SQLException> noLock = attempt(sql);
            if (noLock.isEmpty()) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw noLock.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Forgets where rows were that are gone. */
    void forget(LocalDate today) throws SQLException {
        change("delete from event_day where expires_on <= '" + today + "'");
    }

    private Optional<SQLException> attempt(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(IMPATIENT);
                Leases.takeTurn(connection, CHANGES);
                statement.execute(sql);
                connection.commit();
                return Optional.empty();
            } catch (SQLException e) {
                connection.rollback();
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return Optional.of(e);
                }
                throw e;
            }
        }
    }
}
