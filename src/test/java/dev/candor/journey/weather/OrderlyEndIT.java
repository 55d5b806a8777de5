package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.PackagedCandor;
import dev.candor.ops.embedded.EmbeddedPostgres;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM under load: whoever was heard is answered, and whoever was told "stored" finds it stored. */
class OrderlyEndIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofSeconds(15);

    /** The frame that closes a WebSocket, and the code for "going away" (RFC 6455, 5.5.1 and 7.4.1). */
    private static final byte CLOSE = (byte) 0x88;

    private static final int GOING_AWAY = 1001;

    @TempDir
    Path home;

    @Test
    void answersWhomItHeardAndThenLetsNobodyIn() throws Exception {
        // Given
        PackagedCandor candor = PackagedCandor.start(home, Map.of("CANDOR_PRIVACY_DISTINCT_VALUES", "1000000"));
        Load load = new Load(candor.url().getPort(), ingestKey());
        try (Keeper console = new Keeper(candor.url().getPort())) {
            console.openSocket();
            assertThat(Eventually.isTrue(PATIENCE, () -> load.acknowledged().size() > 500))
                    .isTrue();

            // When
            long start = System.nanoTime();
            int code = candor.terminate();
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            // Then
            assertThat(load.awaitEnd()).isTrue();
            assertThat(load.complaints()).isEmpty();
            assertThat(load.statuses().keySet()).containsAnyOf(200).isSubsetOf(200, 503);
            byte[] frame = console.next(4);
            assertThat(frame[0]).isEqualTo(CLOSE);
            assertThat(ByteBuffer.wrap(frame).getShort(2)).isEqualTo((short) GOING_AWAY);
            assertThat(code).isEqualTo(143); // ended by SIGTERM
            assertThat(took).isLessThan(LONGEST_END);
            assertThat(candor.output()).doesNotContain("Exception", "were not answered");
        }
        assertThat(stored()).containsAll(load.acknowledged());
    }

    private String ingestKey() throws SQLException {
        return texts("select key_text from ingest_key where project_slug = 'my-project'", false)
                .iterator()
                .next();
    }

    private Set<String> stored() throws SQLException {
        return texts("select version from event", true);
    }

    /** What a query finds; the database may have ended with the application. */
    private Set<String> texts(String query, boolean starts) throws SQLException {
        EmbeddedPostgres started = starts ? EmbeddedPostgres.start(home, line -> {}) : null;
        try (started) {
            EmbeddedPostgres.Address address =
                    EmbeddedPostgres.findRunning(home).orElseThrow();
            try (Connection connection =
                            DriverManager.getConnection(address.jdbcUrl(), address.login(), address.password());
                    ResultSet rows = connection.createStatement().executeQuery(query)) {
                Set<String> found = new HashSet<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
