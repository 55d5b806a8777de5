package dev.candor.bench.ingest;

import dev.candor.ops.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL of the benchmark's own, with the settings of the product's embedded default. Only connections are more: three
 * applications and a plain client share it.
 */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final EmbeddedPostgres.Address admin;
    private final Connection connection;

    private Server(EmbeddedPostgres postgres, EmbeddedPostgres.Address admin) throws SQLException {
        this.postgres = postgres;
        this.admin = admin;
        connection = connect();
    }

    static Server start(Path home) throws IOException, SQLException {
        Path extra = Files.createDirectories(home.resolve("postgres")).resolve("extra.conf");
        Files.writeString(extra, "max_connections = 160\n");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {});
        return new Server(postgres, EmbeddedPostgres.findRunning(home).orElseThrow());
    }

    /** How the application reaches it. */
    EmbeddedPostgres.Address address() {
        return postgres.address();
    }

    /** A connection with all rights. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                admin.jdbcUrl() + "&reWriteBatchedInserts=false", admin.login(), admin.password());
    }

    /** Microseconds of processor time of all its processes so far. */
    long time() {
        return ProcessTime.ofFamily(postgres.pid());
    }

    /** Rows that there are. */
    long events() throws SQLException {
        return Long.parseLong(ask("select count(*) from event"));
    }

    /** The first value of the first row. */
    String ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (postgres) {
            connection.close();
        }
    }
}
