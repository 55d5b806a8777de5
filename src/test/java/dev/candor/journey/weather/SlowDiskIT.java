package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
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

/**
 * A disk that takes a megabyte a second and answers each commit 200 ms late, and many more events than fit through. As the disk is
 * what is slow, and not the machine, what comes through is the same on every machine.
 */
class SlowDiskIT {
    private static final SlowDisk SLOW = new SlowDisk(1_000_000, Duration.ofMillis(200));
    private static final Duration NORMAL_AGAIN = Duration.ofSeconds(30);
    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final int ROOM = 1_000;

    /** Two writers with a group of 100 rows each, and as much again: nobody waits for long, and no writer is idle. */
    private static final int ENOUGH_CLIENTS = 20;

    private static final int BATCH = 20;
    private static final int MUCH = 10;
    private static final long LARGEST_KIB = 600 * 1024;

    private static final Map<String, String> SETTINGS =
            Map.of("CANDOR_STORE_GROUP_ROWS", "100", "CANDOR_STORE_QUEUE_ROWS", Integer.toString(ROOM));

    @TempDir
    Path home;

    @Test
    void isOverloadThatIsRefusedAndNotDropped() throws Exception {
        TheirDatabase database = new TheirDatabase(home.resolve("theirs"));
        try (CutProxy proxy = CutProxy.before("127.0.0.1", database.address().port());
                Installation installation = Installation.on(
                        database, Files.createDirectories(home.resolve("ours")), proxy.port(), SETTINGS);
                Surge surge =
                        new Surge(installation.url(), installation.senders().key(), BATCH)) {
            // Given
            proxy.writeTo(SLOW);
            Surge.Yield peak = surge.press(ENOUGH_CLIENTS, WHILE);
            long refusedBefore = surge.refused();

            // When
            Surge.Yield overload = surge.press(ENOUGH_CLIENTS * MUCH, WHILE);

            // Then
            System.out.println("peak " + peak + ", overload " + overload + ", refused " + surge.refused());
            assertThat(overload.sent()).as("more than fits: %s", overload).isGreaterThan(3 * overload.acknowledged());
            assertThat(surge.refused()).isGreaterThan(refusedBefore);
            assertThat(surge.statuses()).isSubsetOf(200, 429, 503).contains(200, 503);
            assertThat(surge.complaints()).isEmpty();
            assertThat(overload.acknowledged())
                    .as("goodput of %s against %s", overload, peak)
                    .isGreaterThan(peak.acknowledged() * 8 / 10);
            assertThat(installation.metric("candor_store_queue_rows")).isLessThanOrEqualTo(ROOM);
            assertThat(largestResidentKib(installation)).isLessThan(LARGEST_KIB);
            assertNormalAgain(installation);
            assertNothingLostOrDoubled(surge, database);
        }
    }

    /** While the disk is as slow as before. */
    private static void assertNormalAgain(Installation installation) {
        assertThat(Eventually.isTrue(NORMAL_AGAIN, () -> installation.metric("candor_store_queue_rows") == 0))
                .isTrue();
        Heard heard = installation.senders().own();
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.took()).isLessThan(Duration.ofSeconds(2));
        assertThat(installation.isReady()).isTrue();
    }

    private static void assertNothingLostOrDoubled(Surge surge, TheirDatabase database) throws Exception {
        List<String> stored = database.texts("select version from event where version like '7.%'");
        assertThat(new HashSet<>(stored)).as("lost").containsAll(surge.acknowledged());
        assertThat(stored).as("duplicated").doesNotHaveDuplicates();
    }

    /** The most memory that it ever had. */
    private static long largestResidentKib(Installation installation) throws Exception {
        return Files.readAllLines(Path.of("/proc", Long.toString(installation.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
