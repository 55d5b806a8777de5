package dev.candor.ops.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real servers: what the embedded default promises to someone who pulls every plug. */
class EmbeddedPostgresIT {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @TempDir
    Path home;

    private final List<EmbeddedPostgres> running = new ArrayList<>();

    private EmbeddedPostgres start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {});
        running.add(postgres);
        return postgres;
    }

    private void stop(EmbeddedPostgres postgres) {
        postgres.close();
        running.remove(postgres);
    }

    @AfterEach
    void stopAll() {
        running.forEach(EmbeddedPostgres::close);
    }

    @Test
    void tellsWhatTakesItsTimeOnAFirstStartOnly() {
        List<String> first = new ArrayList<>();
        EmbeddedPostgres.start(home, first::add).close();
        List<String> second = new ArrayList<>();

        EmbeddedPostgres.start(home, second::add).close();

        assertThat(first).hasSize(2);
        assertThat(second).isEmpty();
    }

    @Test
    void keepsItsSecretsAndItsSocketToItself() throws IOException {
        start();

        Path postgres = home.resolve("postgres");
        assertThat(mode(postgres)).isEqualTo("rwx------");
        assertThat(mode(postgres.resolve("socket"))).isEqualTo("rwx------");
        assertThat(mode(postgres.resolve("candor.password"))).isEqualTo("rw-------");
        assertThat(mode(postgres.resolve("postgres.password"))).isEqualTo("rw-------");
        assertThat(Files.readString(postgres.resolve("data/pg_hba.conf"))).doesNotContain("trust");
    }

    @Test
    void refusesAWrongPassword() {
        int port = start().address().port();

        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/candor", "candor", "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void keepsDataAndPortAcrossARestart() throws SQLException {
        EmbeddedPostgres first = start();
        write(first, "kept");
        stop(first);

        EmbeddedPostgres second = start();

        assertThat(read(second)).isEqualTo("kept");
        assertThat(second.address().port()).isEqualTo(first.address().port());
    }

    @Test
    void isBackAtTheSameAddressWithinSecondsOfBeingKilled() throws SQLException {
        EmbeddedPostgres postgres = start();
        write(postgres, "committed");
        long before = postgres.pid();

        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        assertThat(Eventually.isTrue(SECONDS, () -> postgres.pid() != before)).isTrue();
        assertThat(read(postgres)).isEqualTo("committed");
    }

    @Test
    void takesOverItsOwnOrphan() throws Exception {
        Process killed = OtherProcess.start(home);
        killed.destroyForcibly().waitFor();
        long orphan = server();

        EmbeddedPostgres postgres = start();

        assertThat(postgres.pid()).isEqualTo(orphan);
        stop(postgres);
        assertThat(PostmasterFile.isAlive(orphan)).isFalse();
    }

    @Test
    void neverUsesAForeignServerOnItsPort() throws Exception {
        EmbeddedPostgres first = start();
        int port = first.address().port();
        write(first, "ours");
        stop(first);

        try (var foreign = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPostgres second = start();

            assertThat(second.address().port()).isNotEqualTo(foreign.getLocalPort());
            assertThat(read(second)).isEqualTo("ours");
        }
    }

    @Test
    void isNotConfusedByAProcessThatGotTheNumberOfADeadServer() throws Exception {
        EmbeddedPostgres first = start();
        Path file = home.resolve("postgres/data/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        stop(first);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        EmbeddedPostgres second = start();

        assertThat(second.pid()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void refusesASecondApplicationOnTheSameHome() {
        start();

        assertThatThrownBy(() -> EmbeddedPostgres.start(home, line -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(
                        "Another Candor (process " + ProcessHandle.current().pid() + ")");
    }

    @Test
    void doesNotTouchDataOfAnotherMajorVersion() throws IOException {
        stop(start());
        Files.writeString(home.resolve("postgres/data/PG_VERSION"), "12\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home, line -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was made by PostgreSQL 12");
    }

    @Test
    void startsOverAfterAFirstStartThatDiedHalfWay() throws IOException {
        Files.createDirectories(home.resolve("postgres/server.new/bin"));
        Files.createDirectories(home.resolve("postgres/data.new/base"));

        EmbeddedPostgres postgres = start();

        assertThat(postgres.pid()).isPositive();
    }

    @Test
    void worksWithoutASocketWhereThePathIsTooLongForOne() throws Exception {
        home = home.resolve("a folder with a long name ".repeat(6).strip());

        EmbeddedPostgres postgres = start();

        write(postgres, "far away");
        assertThat(read(postgres)).isEqualTo("far away");
        assertThat(home.resolve("postgres/socket")).isEmptyDirectory();
    }

    @Test
    void writesNoValuesIntoItsLog() throws Exception {
        EmbeddedPostgres postgres = start();
        write(postgres, "canary-4711");

        assertThatThrownBy(() -> write(postgres, "canary-4711")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute(postgres, "SELECT 'canary-4711'::int")).isInstanceOf(SQLException.class);

        stop(postgres);
        try (var logs = Files.list(postgres.log())) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).doesNotContain("canary");
            }
        }
    }

    private long server() throws IOException {
        return PostmasterFile.read(ServerFolder.of(home)).orElseThrow().pid();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        EmbeddedPostgres.Address address = postgres.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.login(), address.password());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static void write(EmbeddedPostgres postgres, String word) throws SQLException {
        execute(postgres, "CREATE TABLE IF NOT EXISTS word (word text PRIMARY KEY)");
        execute(postgres, "INSERT INTO word VALUES ('" + word + "')");
    }

    private static String read(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                var rows = connection.createStatement().executeQuery("SELECT word FROM word")) {
            rows.next();
            return requireNonNull(rows.getString(1));
        }
    }
}
