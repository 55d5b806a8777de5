package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One application that meets every kind of trouble with its database, one after the other, and is never restarted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTroubleIT {
    /** What the doors promise, and what a busy machine may add to it. */
    private static final Duration OWN = Duration.ofMillis(5_000 + 700);

    private static final Duration DROP_IN = Duration.ofMillis(1_000 + 700);
    private static final Duration PAGE = Duration.ofSeconds(10);
    private static final Duration LIVE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long a database that hangs, is cut off or stopped stays away; zero: until everybody has heard of it. */
    private static final Duration AWAY = Duration.parse(System.getProperty("candor.away", "PT0S"));

    private static final int ONCE = 1;

    private static final String TEAM = "/p/my-project";
    private static final String THREADS = "jvm_threads_live_threads";

    /** Of each dialect. No thread waits for an event: together they are more than the threads that may be added. */
    private static final int SENDERS = 40;

    private static final int READERS = 30;

    /** The most readers at the same time. A thread waits for each page, so that so many are added. */
    private static final int REPORTS = 50;

    /** Threads that come and go by themselves: timers, the pool's, carriers of virtual threads. */
    private static final int HOUSEKEEPING = 25;

    private static final int ROUNDS = 2;

    /** What a busy machine may do to a hundredth of all answers; an event that waited for a page's connection took seconds. */
    private static final Duration NOISE = Duration.ofMillis(250);

    /** More than the senders can have in the queue: of drop-in events a few each, whose sender was answered and goes on. */
    private static final int ROOM = 500;

    private static final double LEFT_ON_THE_HEAP = 16e6;

    private Installation installation;
    private Senders senders;
    private TheirDatabase database;
    private double threads;

    @BeforeAll
    void install(@TempDir Path home) throws IOException, SQLException {
        database = new TheirDatabase(home.resolve("theirs"));
        installation = Installation.on(
                database,
                Files.createDirectories(home.resolve("ours")),
                database.address().port(),
                Installation.ATTACHABLE);
        senders = installation.senders();
        assertThat(senders.own().status()).isEqualTo(200);
        assertThat(senders.page(TEAM).status()).isEqualTo(200);
        threads = installation.metric(THREADS);
    }

    @AfterAll
    void remove() throws IOException {
        installation.close();
    }

    @Test
    void bearsADatabaseThatHangs() throws Exception {
        assertBorne(database::freeze, database::thaw);
    }

    @Test
    void bearsANetworkThatDropsPackets() throws Exception {
        assertBorne(installation.relay()::drop, installation.relay()::mend);
    }

    @Test
    void bearsADatabaseThatIsStopped() throws Exception {
        assertBorne(database::stop, database::start);
    }

    @Test
    void bearsADatabaseThatTakesNoChanges() throws Exception {
        // When
        database.run("alter system set default_transaction_read_only = on", "select pg_reload_conf()");

        // Then
        assertThat(Eventually.isTrue(Installation.NOTICED, () -> senders.own().isSentAway()))
                .isTrue();
        long begun = installation.logged("the database takes no changes: state=25006");
        assertThat(senders.atOnce(60, senders::own)).allSatisfy(DatabaseTroubleIT::assertSentAway);
        assertThat(senders.atOnce(20, senders::hasura)).allSatisfy(DatabaseTroubleIT::assertQuiet);
        assertThat(senders.page(TEAM).status()).as("pages go on").isEqualTo(200);
        assertThat(installation.isReady()).as("pages are served").isTrue();
        assertThat(begun).isEqualTo(1);
        assertThat(installation.logged("the database takes no changes")).isEqualTo(1);
        assertThat(installation.metric("candor_warning")).isPositive();
        database.run(
                "set default_transaction_read_only = off",
                "alter system reset default_transaction_read_only",
                "select pg_reload_conf()");
        assertAllIsWellAgain();
    }

    @Test
    void bearsReportsThatTakeForever() throws Exception {
        List<Heard> calm = new ArrayList<>(events());
        List<Heard> busy = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            calm.addAll(events());
            try (SlowReports reports = SlowReports.of(REPORTS, database, () -> senders.page(TEAM))) {
                // When
                busy.addAll(events());
            }
        }

        // Then
        System.out.printf("calm %s, with %d slow reports %s%n", Pace.of(calm), REPORTS, Pace.of(busy));
        assertThat(busy).allSatisfy(heard -> assertThat(heard.status()).isEqualTo(200));
        assertThat(Pace.of(busy).p99())
                .isLessThan(Pace.of(calm).p99().multipliedBy(2).plus(NOISE));
        assertAllIsWellAgain();
    }

    /** One after the other, from a few clients. */
    private List<Heard> events() throws Exception {
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            heard.addAll(senders.atOnce(4, senders::own));
        }
        return heard;
    }

    private void assertBorne(Step trouble, Step end) throws Exception {
        // Given
        double heap = installation.liveHeap();

        // When
        trouble.take();

        // Then
        try (Crowd crowd = new Crowd()) {
            crowd.join(SENDERS, senders::own, DatabaseTroubleIT::assertSentAway)
                    .join(SENDERS, senders::hasura, DatabaseTroubleIT::assertQuiet)
                    .join(READERS, () -> senders.page(TEAM), DatabaseTroubleIT::assertPageSaysSo);
            assertThat(installation.becomesUnready()).isTrue();
            assertThat(senders.ask(installation.live()).took()).isLessThan(LIVE);
            assertStaysUpAndSmall(crowd);
            crowd.close();
            assertThat(crowd.complaints()).isEmpty();
        } finally {
            end.take();
        }
        assertAllIsWellAgain();
        double after = installation.liveHeap();
        System.out.printf("heap %.1f MB, before %.1f MB%n", after / 1e6, heap / 1e6);
        assertThat(after).as("heap, before: %s", heap).isLessThan(heap + LEFT_ON_THE_HEAP);
    }

    /** Until everybody has heard of it, and for as long as it is to last. */
    private void assertStaysUpAndSmall(Crowd crowd) {
        long end = System.nanoTime() + AWAY.toNanos();
        double[] most = new double[1];
        assertThat(Eventually.isTrue(AWAY.plus(PATIENCE), () -> {
                    assertThat(installation.isLive()).isTrue();
                    assertThat(installation.isReady()).isFalse();
                    assertThat(installation.metric("candor_store_queue_rows")).isLessThan(ROOM);
                    most[0] = Math.max(most[0], installation.metric(THREADS));
                    return crowd.hasHeard(ONCE) && System.nanoTime() - end > 0;
                }))
                .isTrue();
        System.out.printf("threads %.0f, at first %.0f%n", most[0], threads);
        assertThat(most[0]).as("threads, at first: %s", threads).isLessThan(threads + REPORTS + HOUSEKEEPING);
    }

    private static void assertSentAway(Heard heard) {
        assertThat(heard.isSentAway()).as(heard.toString()).isTrue();
        assertThat(heard.body()).contains("\"reason\":\"unavailable\"");
        assertThat(heard.took()).isLessThan(OWN);
    }

    private static void assertQuiet(Heard heard) {
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.body()).isEqualTo("{}");
        assertThat(heard.took()).isLessThan(DROP_IN);
    }

    private static void assertPageSaysSo(Heard heard) {
        assertThat(heard.isSentAway()).as(heard.toString()).isTrue();
        assertThat(heard.body())
                .contains("<h1>The database is not available</h1>")
                .doesNotContain("SQL", "Exception", "\tat ", "127.0.0.1");
        assertThat(heard.took()).isLessThan(PAGE);
    }

    private void assertAllIsWellAgain() throws SQLException {
        long start = System.nanoTime();
        assertThat(Eventually.isTrue(Installation.NOTICED, this::isAllWell))
                .as("stores, is ready and has pages again")
                .isTrue();
        System.out.printf("well after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        installation.assertThatNothingWasLostInSilence();
    }

    private boolean isAllWell() {
        return senders.own().status() == 200
                && installation.isReady()
                && senders.page(TEAM).status() == 200;
    }

    /** What is done to the database. */
    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }
}
