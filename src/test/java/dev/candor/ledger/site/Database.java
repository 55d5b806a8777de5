package dev.candor.ledger.site;

import dev.candor.Eventually;
import dev.candor.ops.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL of its own, with the settings of the product's default. Its data outlive all its processes; whoever started it (this
 * test, not the application) starts it again on the same port when it has died.
 */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String BACKENDS = "select pid from pg_stat_activity where application_name = 'candor-store'";

    private final Path home;
    private final EmbeddedPostgres postgres;

    Database(Path home) {
        this.home = home;
        this.postgres = EmbeddedPostgres.start(home, line -> {});
    }

    /** How the application is told of it. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.address().jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", postgres.address().login(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.address().password());
    }

    /** A connection of the superuser's, which sees what is on disk. */
    public Connection connect() throws SQLException {
        EmbeddedPostgres.Address address = EmbeddedPostgres.findRunning(home).orElseThrow();
        return DriverManager.getConnection(address.jdbcUrl(), address.login(), address.password());
    }

    /** Runs a statement. */
    public void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query finds, as text. */
    public List<String> texts(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    /** Its processes, none of which runs any more: to be killed, or to be waked. */
    List<Long> stopped() {
        return Signals.stoppedTree(postgres.pid());
    }

    /** kill -9 of the process that all others are children of. */
    void killPostmaster() {
        Signals.send("KILL", List.of(postgres.pid()));
    }

    /** kill -9 of one of the processes that write for the store: PostgreSQL ends all others and recovers. */
    void killOneWriter() throws SQLException {
        List<String> writers = texts(BACKENDS);
        if (!writers.isEmpty()) {
            Signals.send("KILL", List.of(Long.valueOf(writers.getFirst())));
        }
    }

    /** Nothing of it runs for so long, and nobody is told. */
    void hang(Duration time) {
        List<Long> processes = stopped();
        Signals.send("STOP", processes);
        LockSupport.parkNanos(time.toNanos()); // this is the fault itself; nothing is waited for
        Signals.send("CONT", processes);
    }

    /** Returns once it takes connections. */
    void awaitReady() {
        if (!isBackWithin(PATIENCE)) {
            throw new IllegalStateException("the database does not come back; its log is in " + postgres.log());
        }
    }

    /** Whether it takes connections by then. */
    public boolean isBackWithin(Duration time) {
        return Eventually.isTrue(time, this::isReady);
    }

    private boolean isReady() {
        try {
            return texts("select 1").size() == 1;
        } catch (SQLException | RuntimeException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
