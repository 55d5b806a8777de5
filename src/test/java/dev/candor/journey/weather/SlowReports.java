package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;

/** Pages that wait for a lock which no event needs, more of them than pages have connections, until this is closed. */
final class SlowReports implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 12;
    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    private final TheirDatabase database;
    private final Connection blocking;
    private final Crowd readers = new Crowd();

    private SlowReports(TheirDatabase database) throws SQLException {
        this.database = database;
        this.blocking = database.connect();
    }

    /** So many readers, who ask again whatever they are told; returns once no connection is left to pages. */
    static SlowReports of(int count, TheirDatabase database, Supplier<Heard> page) throws SQLException {
        SlowReports reports = new SlowReports(database);
        reports.blocking.setAutoCommit(false);
        try (Statement statement = reports.blocking.createStatement()) {
            statement.execute("lock table session in access exclusive mode");
        }
        reports.readers.join(count, page, heard -> {});
        assertThat(Eventually.isTrue(PATIENCE, reports::haveAllConnections)).isTrue();
        return reports;
    }

    private boolean haveAllConnections() {
        try {
            return Integer.parseInt(database.texts(WAITING).getFirst()) >= CONNECTIONS;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        blocking.close();
        readers.close();
    }
}
