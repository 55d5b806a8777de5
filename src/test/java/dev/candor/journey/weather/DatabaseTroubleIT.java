package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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

    private static final String TEAM = "/p/my-project";

    private Installation installation;
    private Senders senders;
    private TheirDatabase database;

    @BeforeAll
    void install(@TempDir Path home) throws IOException, SQLException {
        database = new TheirDatabase(home.resolve("theirs"));
        installation = Installation.on(database, Files.createDirectories(home.resolve("ours")));
        senders = installation.senders();
        assertThat(senders.own().status()).isEqualTo(200);
        assertThat(senders.page(TEAM).status()).isEqualTo(200);
    }

    @AfterAll
    void remove() throws IOException {
        installation.close();
    }

    @Test
    void bearsADatabaseThatHangs() throws Exception {
        // Given
        double threads = installation.metric("jvm_threads_live_threads");

        // When
        database.freeze();

        // Then
        assertThat(senders.atOnce(40, senders::own)).allSatisfy(DatabaseTroubleIT::assertSentAway);
        assertThat(senders.atOnce(40, senders::hasura)).allSatisfy(DatabaseTroubleIT::assertQuiet);
        List<Heard> pages = senders.atOnce(40, () -> senders.page(TEAM));
        assertThat(pages).allSatisfy(DatabaseTroubleIT::assertPageSaysSo);
        assertThat(installation.becomesUnready()).isTrue();
        assertThat(senders.ask(installation.live()).took()).isLessThan(LIVE);
        assertThat(installation.isLive()).isTrue();
        assertThat(installation.metric("jvm_threads_live_threads")).isLessThan(threads + 80);
        assertThat(installation.metric("candor_store_queue_rows")).isLessThan(100);
        database.thaw();
        assertAllIsWellAgain();
    }

    @Test
    void bearsANetworkThatDropsPackets() throws Exception {
        // When
        installation.relay().drop();

        // Then
        assertThat(senders.atOnce(20, senders::own)).allSatisfy(DatabaseTroubleIT::assertSentAway);
        assertThat(senders.atOnce(20, senders::hasura)).allSatisfy(DatabaseTroubleIT::assertQuiet);
        assertPageSaysSo(senders.page(TEAM));
        assertThat(installation.becomesUnready()).isTrue();
        installation.relay().mend();
        assertAllIsWellAgain();
    }

    @Test
    void bearsADatabaseThatIsStopped() throws Exception {
        // When
        database.stop();

        // Then
        assertThat(senders.atOnce(20, senders::own)).allSatisfy(DatabaseTroubleIT::assertSentAway);
        assertThat(senders.atOnce(20, senders::hasura)).allSatisfy(DatabaseTroubleIT::assertQuiet);
        assertPageSaysSo(senders.page(TEAM));
        assertThat(installation.becomesUnready()).isTrue();
        assertThat(installation.isLive()).isTrue();
        database.start();
        assertAllIsWellAgain();
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
        assertThat(installation.storesAgain()).as("stores again").isTrue();
        assertThat(installation.becomesReady()).as("ready again").isTrue();
        assertThat(Eventually.isTrue(
                        Installation.NOTICED, () -> senders.page(TEAM).status() == 200))
                .as("pages again")
                .isTrue();
        installation.assertThatNothingWasLostInSilence();
    }
}
