package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.candor.PackagedCandor;
import dev.candor.store.CutProxy;
import dev.candor.store.SlowDisk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * First an operator allows more events to wait than the heap holds, and the disk is too slow for them. Then the kernel allows less
 * memory than the application takes; that is the one which was started after the first end, for a start costs CI seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutOfMemoryIT {
    private static final SlowDisk CRAWLING = new SlowDisk(0, Duration.ofSeconds(1));

    /** So that some are acknowledged while many wait. */
    private static final SlowDisk SLOW = new SlowDisk(0, Duration.ofMillis(200));

    /** Of a process that ended because of {@code -XX:+ExitOnOutOfMemoryError}, which the launcher sets. */
    private static final int OUT_OF_MEMORY = 3;

    /** Of a process that was killed with SIGKILL. */
    private static final int KILLED = 128 + 9;

    private static final Map<String, String> TOO_MUCH = Map.of(
            "JAVA_OPTS", "-Xmx96m",
            "CANDOR_STORE_QUEUE_ROWS", "100000000",
            "CANDOR_STORE_QUEUE_BYTES", "100000000000",
            "CANDOR_STORE_GROUP_ROWS", "10");

    private static final Duration WHILE = Duration.ofSeconds(2);
    private static final int FEW = 4;
    private static final int MANY = 80;
    private static final int BATCH = 1_000;

    /** Less than what the requests of the many take. */
    private static final int MEGABYTES = 8;

    private TheirDatabase database;
    private CutProxy proxy;
    private Installation installation;
    private @Nullable PackagedCandor next;

    @BeforeAll
    void install(@TempDir Path home) throws IOException, SQLException {
        database = new TheirDatabase(home.resolve("theirs"));
        proxy = CutProxy.before("127.0.0.1", database.address().port());
        installation = Installation.on(database, Files.createDirectories(home.resolve("ours")), proxy.port(), TOO_MUCH);
    }

    @AfterAll
    void remove() throws IOException {
        if (next != null) {
            next.close();
        }
        installation.close();
        proxy.close();
    }

    @Test
    @Order(1)
    void ofTheHeapEndsTheProcessAndTheNextOneGoesOn() throws Exception {
        try (Surge surge = surge(installation.url(), BATCH)) {
            // Given
            assertThat(surge.press(FEW, WHILE).acknowledged()).isPositive();

            // When
            proxy.writeTo(CRAWLING);
            surge.pressUntilNobodyAnswers(MANY);

            // Then
            assertThat(installation.awaitEnd()).isEqualTo(OUT_OF_MEMORY);
            assertThat(installation.output()).contains("java.lang.OutOfMemoryError");
            assertGoesOn(surge);
        }
    }

    @Test
    @Order(2)
    void ofTheKernelsEndsTheProcessAndTheNextOneGoesOn() throws Exception {
        PackagedCandor candor = Objects.requireNonNull(next, "what the first test started");
        try (SmallMemory memory = SmallMemory.of(MEGABYTES)
                        .orElseGet(() -> abort("Only root may make a control group, and not on every machine: nobody is"
                                + " killed by the kernel."));
                Surge surge = surge(candor.url(), BATCH)) {
            // Given
            assertThat(surge.press(FEW, WHILE).acknowledged()).isPositive();
            proxy.writeTo(SLOW);

            // When
            memory.take(candor.pid());
            surge.pressUntilNobodyAnswers(MANY);

            // Then
            assertThat(candor.awaitEnd()).isEqualTo(KILLED);
            assertThat(memory.killed()).isPositive();
            assertGoesOn(surge);
        }
    }

    private void assertGoesOn(Surge surge) throws SQLException {
        proxy.writeTo(SlowDisk.NONE);
        PackagedCandor again = installation.startAgain();
        next = again;
        try (Surge more = surge(again.url(), 1)) {
            assertThat(more.press(1, WHILE).acknowledged()).isPositive();
        }
        List<String> stored = database.texts("select version from event where version like '7.%'");
        assertThat(new HashSet<>(stored)).as("lost").containsAll(surge.acknowledged());
        assertThat(stored).as("duplicated").doesNotHaveDuplicates();
    }

    private Surge surge(URI url, int batch) {
        return new Surge(url, installation.senders().key(), batch);
    }
}
