package dev.candor.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start after application and database were both killed. */
class KilledServerIT {
    @TempDir
    Path home;

    @Test
    void startsWhileAStatementOfTheServerThatWasKilledGoesOn() throws Exception {
        // Given
        Process application = OtherProcess.start(home);
        long server = PostmasterFile.read(ServerFolder.of(home)).orElseThrow().pid();
        CountDownLatch isBusy = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> computeForSeconds(isBusy));
        isBusy.await();

        // When
        application.destroyForcibly().waitFor();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();

        // Then
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {})) {
            assertThat(postgres.pid()).isNotEqualTo(server);
        }
    }

    @Test
    void startsAlthoughNobodyHasWaitedForTheServerThatDied() throws Exception {
        // Given
        EmbeddedPostgres.start(home, line -> {}).close();
        try (Zombie dead = Zombie.make()) {
            leaveFileOf(dead.pid());

            // When
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {})) {

                // Then
                assertThat(postgres.pid()).isNotEqualTo(dead.pid());
            }
        }
    }

    /** A backend looks after its server between statements, not within one. */
    private void computeForSeconds(CountDownLatch isBusy) {
        EmbeddedPostgres.Address admin = EmbeddedPostgres.findRunning(home).orElseThrow();
        try (Connection connection = DriverManager.getConnection(admin.jdbcUrl(), admin.login(), admin.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '1GB'");
            isBusy.countDown();
            statement.execute("select count(distinct md5(i::text)) from generate_series(1, 3000000) i");
        } catch (SQLException killed) {
            isBusy.countDown();
        }
    }

    private void leaveFileOf(long pid) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                Long.toString(pid),
                ServerFolder.of(home).data().toString(),
                "1700000000",
                "15999",
                "",
                "127.0.0.1",
                "  1234567         0",
                "ready   "));
        Files.write(home.resolve("postgres/data/postmaster.pid"), lines);
    }

    /** A process that has ended, and whose parent has not asked how. */
    private record Zombie(Process parent, long pid) implements AutoCloseable {
        static Zombie make() throws IOException {
            // The shell's child ends at once; what the shell becomes never waits for it.
            Process parent = new ProcessBuilder("sh", "-c", "sh -c 'echo $$' & exec tail -f /dev/null").start();
            long pid = Long.parseLong(parent.inputReader().readLine().strip());
            return new Zombie(parent, pid);
        }

        @Override
        public void close() {
            parent.destroyForcibly();
        }
    }
}
