package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.PackagedCandor;
import dev.candor.store.CutProxy;
import dev.candor.store.SlowDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator who allows more events to wait than the heap holds, and a disk that is too slow for them. */
class HeapExhaustedIT {
    private static final SlowDisk CRAWLING = new SlowDisk(0, Duration.ofSeconds(1));

    /** Of a process that ended because of {@code -XX:+ExitOnOutOfMemoryError}, which the launcher sets. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Map<String, String> TOO_MUCH = Map.of(
            "JAVA_OPTS", "-Xmx96m",
            "CANDOR_STORE_QUEUE_ROWS", "100000000",
            "CANDOR_STORE_QUEUE_BYTES", "100000000000",
            "CANDOR_STORE_GROUP_ROWS", "10");

    private static final Duration WHILE = Duration.ofSeconds(2);
    private static final int FEW = 4;
    private static final int MANY = 80;
    private static final int BATCH = 1_000;

    @TempDir
    Path home;

    @Test
    void endsTheProcessAndTheNextOneGoesOn() throws Exception {
        TheirDatabase database = new TheirDatabase(home.resolve("theirs"));
        try (CutProxy proxy = CutProxy.before("127.0.0.1", database.address().port());
                Installation installation = Installation.on(
                        database, Files.createDirectories(home.resolve("ours")), proxy.port(), TOO_MUCH);
                Surge surge =
                        new Surge(installation.url(), installation.senders().key(), BATCH)) {
            // Given
            assertThat(surge.press(FEW, WHILE).acknowledged()).isPositive();

            // When
            proxy.writeTo(CRAWLING);
            surge.pressUntilNobodyAnswers(MANY);

            // Then
            assertThat(installation.awaitEnd()).isEqualTo(OUT_OF_MEMORY);
            assertThat(installation.output()).contains("java.lang.OutOfMemoryError");
            proxy.writeTo(SlowDisk.NONE);
            try (PackagedCandor again = installation.startAgain();
                    Surge more = new Surge(again.url(), installation.senders().key(), 1)) {
                assertThat(more.press(1, WHILE).acknowledged()).isPositive();
            }
            List<String> stored = database.texts("select version from event where version like '7.%'");
            assertThat(new HashSet<>(stored)).as("lost").containsAll(surge.acknowledged());
            assertThat(stored).as("duplicated").doesNotHaveDuplicates();
        }
    }
}
