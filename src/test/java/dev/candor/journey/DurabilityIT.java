package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.PackagedCandor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledgement means "on disk": kill -9 in the middle of a stream of events loses none that was acknowledged. */
class DurabilityIT {
    /** Each event has a version of its own, by which it is found again. */
    private static final Map<String, String> UNCAPPED = Map.of("CANDOR_PRIVACY_DISTINCT_VALUES", "1000000");

    private static final int MANY = 1_500;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path home;

    @Test
    void losesNothingAcknowledgedWhenTheApplicationIsKilled() throws Exception {
        // Given
        PackagedCandor killed = PackagedCandor.start(home, UNCAPPED);
        Stream stream = new Stream(killed.url(), keyOf(killed));
        assertThat(stream.awaitAcknowledgements(MANY, PATIENCE)).isTrue();

        // When
        killed.kill();
        stream.stop();

        // Then
        try (PackagedCandor restarted = PackagedCandor.start(home, UNCAPPED)) {
            assertThatAllOf(stream, restarted);
        }
    }

    @Test
    void losesNothingAcknowledgedWhenPostgresIsKilled() throws Exception {
        try (PackagedCandor candor = PackagedCandor.start(home, UNCAPPED)) {
            // Given
            Stream stream = new Stream(candor.url(), keyOf(candor));
            assertThat(stream.awaitAcknowledgements(MANY, PATIENCE)).isTrue();

            // When
            candor.killPostgres();

            // Then it goes on by itself, without a restart of the application
            assertThat(stream.awaitAcknowledgements(MANY, PATIENCE)).isTrue();
            stream.stop();
            assertThatAllOf(stream, candor);
        }
    }

    private static void assertThatAllOf(Stream stream, PackagedCandor candor) throws SQLException {
        List<String> rows;
        try (Inside database = Inside.of(candor)) {
            rows = database.texts("select version from event");
        }
        Set<String> stored = new HashSet<>(rows);
        assertThat(stored).as("lost").containsAll(stream.acknowledged());
        assertThat(stream.tried()).as("invented").containsAll(stored);
        assertThat(rows).as("stored twice").hasSameSizeAs(stored);
    }

    private static String keyOf(PackagedCandor candor) throws SQLException {
        try (Inside database = Inside.of(candor)) {
            return database.ingestKey();
        }
    }
}
