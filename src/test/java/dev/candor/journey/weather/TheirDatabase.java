package dev.candor.journey.weather;

import dev.candor.ops.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of a test's own, which the application takes for one of the operator's. */
final class TheirDatabase implements AutoCloseable {
    private final Path home;
    private EmbeddedPostgres postgres;
    private boolean isRunning = true;
    private boolean isFrozen;

    TheirDatabase(Path home) {
        this.home = home;
        this.postgres = EmbeddedPostgres.start(home, line -> {});
    }

    EmbeddedPostgres.Address address() {
        return postgres.address();
    }

    /** Where its files lie. */
    Path folder() {
        return home.resolve("postgres");
    }

    /** SIGSTOP for every process of it: connections stay open and nobody answers. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
        isFrozen = true;
    }

    void thaw() throws IOException, InterruptedException {
        if (isFrozen) {
            signal("-CONT");
            isFrozen = false;
        }
    }

    void stop() {
        if (isRunning) {
            postgres.close();
            isRunning = false;
        }
    }

    void start() {
        if (!isRunning) {
            postgres = EmbeddedPostgres.start(home, line -> {});
            isRunning = true;
        }
    }

    /** Runs commands, each by itself, as the superuser. */
    void run(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The first column of what a query finds, as text. */
    List<String> texts(String query) throws SQLException {
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

    Connection connect() throws SQLException {
        EmbeddedPostgres.Address admin = EmbeddedPostgres.findRunning(home).orElseThrow();
        return DriverManager.getConnection(admin.jdbcUrl() + "&socketTimeout=30", admin.login(), admin.password());
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        ProcessHandle first = ProcessHandle.of(postgres.pid()).orElseThrow();
        Stream.concat(Stream.of(first), first.descendants())
                .map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        // A process that ended meanwhile is nobody's loss.
        new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void close() {
        try {
            thaw();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        stop();
    }
}
