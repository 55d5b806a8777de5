package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM while the database hangs, under a page and under events: the server ends in time, and says what it could not write. */
class EndInTroubleIT {
    /** What common supervisors give before they kill (R18). */
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    private TheirDatabase database;
    private Installation installation;

    @BeforeEach
    void install(@TempDir Path home) throws IOException, SQLException {
        database = new TheirDatabase(home.resolve("theirs"));
        installation = Installation.on(database, Files.createDirectories(home.resolve("ours")));
        assertThat(installation.senders().own().status()).isEqualTo(200);
    }

    @AfterEach
    void remove() throws IOException {
        installation.close();
    }

    @Test
    void endsInTimeAndSaysWhatIsLeft() throws Exception {
        // Given
        try (Connection theirs = database.connect();
                Statement statement = theirs.createStatement()) {
            theirs.setAutoCommit(false);
            statement.execute("lock table session, event in access exclusive mode");
            inPassing(() -> installation.senders().page("/p/my-project"));
            for (int i = 0; i < 50; i++) {
                inPassing(installation.senders()::own);
            }
            assertThat(Eventually.isTrue(Installation.NOTICED, this::someWait)).isTrue();
            database.freeze();

            // When
            long start = System.nanoTime();
            int code = installation.terminate();
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            // Then
            assertThat(code).isEqualTo(143); // ended by SIGTERM
            assertThat(took).isLessThan(LONGEST_END);
            assertThat(installation.output()).contains("Counts could not be written before the end: table=intake");
            database.thaw();
        }
    }

    /** A page, and a group of events. */
    private boolean someWait() {
        try {
            return Integer.parseInt(database.texts(WAITING).getFirst()) >= 2;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whatever becomes of it. */
    private static void inPassing(Runnable request) {
        Thread.ofVirtual().start(() -> {
            try {
                request.run();
            } catch (UncheckedIOException cut) {
                // The server has ended.
            }
        });
    }
}
