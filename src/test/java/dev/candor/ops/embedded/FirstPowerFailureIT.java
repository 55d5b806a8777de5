package dev.candor.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.Eventually;
import dev.candor.ledger.power.ForgetfulFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails just after the first start, before the system has written anything to disk that nobody synced. */
class FirstPowerFailureIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void keepsADatabaseThatWasMadeAMomentAgo() throws Exception {
        Optional<String> impediment = ForgetfulFolder.impediment();
        assumeTrue(impediment.isEmpty(), () -> "power failures are not tested: " + impediment.orElseThrow());
        try (ForgetfulFolder disk =
                new ForgetfulFolder(Files.createDirectory(folder.resolve("machine")), folder.resolve("disk"))) {
            // Given
            Path home = disk.path();
            Process application = OtherProcess.start(home);
            run(home, "create table acknowledged (number int)");
            String password = administrator(home).password();

            // When
            killAll(application, home);
            disk.lose(1, 0);

            // Then
            List<String> said = new ArrayList<>();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, said::add)) {
                assertThat(postgres.pid()).isPositive();
                assertThat(said).as("the programs are there").noneMatch(line -> line.startsWith("Unpacking"));
                assertThat(administrator(home).password()).isEqualTo(password);
                run(home, "select * from acknowledged");
            }
        }
    }

    /** First who would start the server again, then the server and all that it started. */
    private static void killAll(Process application, Path home) throws IOException, InterruptedException {
        long server = PostmasterFile.read(ServerFolder.of(home)).orElseThrow().pid();
        application.destroyForcibly().waitFor();
        List<ProcessHandle> doomed = new ArrayList<>(
                ProcessHandle.of(server).orElseThrow().descendants().toList());
        doomed.add(ProcessHandle.of(server).orElseThrow());
        doomed.forEach(ProcessHandle::destroyForcibly);
        assertThat(Eventually.isTrue(
                        PATIENCE, () -> doomed.stream().noneMatch(process -> PostmasterFile.isAlive(process.pid()))))
                .isTrue();
    }

    private static EmbeddedPostgres.Address administrator(Path home) {
        return EmbeddedPostgres.findRunning(home).orElseThrow();
    }

    private static void run(Path home, String sql) throws SQLException {
        EmbeddedPostgres.Address admin = administrator(home);
        try (Connection connection = DriverManager.getConnection(admin.jdbcUrl(), admin.login(), admin.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
