package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.candor.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: under the rows, under PostgreSQL's own log, and under the application's files. */
class FullDiskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 4096;
    private static final String TEAM = "/p/my-project";

    @TempDir
    Path home;

    private TheirDatabase database;
    private Path data;
    private @Nullable Installation installed;
    private @Nullable SmallDisk mounted;

    @BeforeEach
    void begin() {
        database = new TheirDatabase(home.resolve("theirs"));
        data = database.folder().resolve("data");
    }

    @AfterEach
    void end() throws IOException {
        if (mounted != null) {
            mounted.free();
        }
        if (installed != null) {
            installed.close();
        }
        database.close();
        if (mounted != null) {
            mounted.close();
        }
    }

    @Test
    void isBorneUnderTheRows() throws Exception {
        // Given
        database.stop();
        Path log = database.folder().resolve("wal");
        Files.move(data.resolve("pg_wal"), log);
        Files.createSymbolicLink(data.resolve("pg_wal"), log);
        SmallDisk disk = mount(data);
        Installation installation = install();

        // When
        disk.fill();
        fillWhatIsAllotted(installation);

        // Then
        Senders senders = installation.senders();
        assertThat(senders.atOnce(60, senders::own)).allSatisfy(heard -> {
            assertThat(heard.isSentAway()).as(heard.toString()).isTrue();
            assertThat(heard.body()).contains("\"reason\":\"unavailable\"");
        });
        assertThat(senders.atOnce(20, senders::hasura))
                .allSatisfy(heard -> assertThat(heard.status()).isEqualTo(200));
        assertThat(senders.page(TEAM).status()).as("pages go on").isEqualTo(200);
        assertThat(installation.isReady()).isTrue();
        assertThat(installation.logged("has no room left on its disk: state=53100"))
                .isEqualTo(1);
        disk.free();
        assertThat(installation.storesAgain()).isTrue();
        assertThat(installation.logged("Events are stored again")).isEqualTo(1);
        installation.assertThatNothingWasLostInSilence();
    }

    @Test
    void isBorneUnderThePostgresLogOfWhichItDies() throws Exception {
        // Given
        database.stop();
        SmallDisk disk = mount(data.resolve("pg_wal"));
        Installation installation = install();

        // When
        disk.fill();
        useUpTheLog();

        // Then
        Senders senders = installation.senders();
        assertThat(Eventually.isTrue(PATIENCE, () -> senders.own().isSentAway()))
                .isTrue();
        assertThat(senders.hasura().status()).isEqualTo(200);
        assertThat(installation.isLive()).isTrue();
        disk.free();
        assertThat(Eventually.isTrue(PATIENCE, () -> senders.own().status() == 200))
                .isTrue();
        assertThat(installation.becomesReady()).isTrue();
        installation.assertThatNothingWasLostInSilence();
    }

    @Test
    void isBorneUnderTheApplicationsOwnFilesWhenNobodyHearsItEither() throws Exception {
        // Given
        Path ours = Files.createDirectories(home.resolve("ours"));
        Path log = ours.resolve("candor.log");
        SmallDisk disk = mount(ours);
        Installation installation = Installation.unheard(
                database, ours, Map.of("QUARKUS_LOG_FILE_ENABLED", "true", "QUARKUS_LOG_FILE_PATH", log.toString()));
        installed = installation;
        Senders senders = installation.senders();
        assertThat(senders.own().status()).isEqualTo(200);
        assertThat(Files.readString(log)).contains("started in");

        // When
        // What is allotted already is filled first.
        Files.write(log, new byte[PAGE - (int) (Files.size(log) % PAGE)], StandardOpenOption.APPEND);
        disk.fill();
        long written = Files.size(log);
        meetTrouble(senders);

        // Then
        assertThat(installation.storesAgain()).isTrue();
        assertThat(Files.size(log)).as("nothing fits in").isEqualTo(written);
        assertThat(senders.atOnce(60, senders::own))
                .allSatisfy(heard -> assertThat(heard.status()).isEqualTo(200));
        assertThat(senders.page(TEAM).status()).isEqualTo(200);
        assertThat(installation.isReady()).isTrue();
        assertThat(installation.isLive()).isTrue();
        disk.free();
        meetTrouble(senders);
        assertThat(installation.storesAgain()).isTrue();
        assertThat(Files.readString(log)).as("it goes on when there is room").contains("Events are stored again");
        installation.assertThatNothingWasLostInSilence();
        assertThat(installation.terminate()).as("ended by SIGTERM").isEqualTo(143);
    }

    /** Of which the application would say something. */
    private void meetTrouble(Senders senders) throws SQLException {
        database.run("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        assertThat(Eventually.isTrue(PATIENCE, () -> senders.own().isSentAway()))
                .isTrue();
        database.run(
                "set default_transaction_read_only = off",
                "alter system reset default_transaction_read_only",
                "select pg_reload_conf()");
    }

    private SmallDisk mount(Path folder) throws IOException, InterruptedException {
        SmallDisk disk = SmallDisk.over(folder, 128)
                .orElseGet(() -> abort("A full disk needs a small one, and only root may mount it."));
        mounted = disk;
        return disk;
    }

    private Installation install() throws IOException, SQLException {
        database.start();
        Installation installation = Installation.on(database, Files.createDirectories(home.resolve("ours")));
        installed = installation;
        assertThat(installation.senders().own().status()).isEqualTo(200);
        return installation;
    }

    /** Pages that the tables had already are filled first. */
    private static void fillWhatIsAllotted(Installation installation) {
        assertThat(Eventually.isTrue(PATIENCE, () -> isAnySentAway(installation.senders())))
                .isTrue();
    }

    private static boolean isAnySentAway(Senders senders) {
        try {
            return senders.atOnce(60, senders::own).stream().anyMatch(Heard::isSentAway);
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Segments that PostgreSQL holds ready are used up, until it needs a new one and ends. */
    private void useUpTheLog() {
        assertThat(Eventually.isTrue(PATIENCE, () -> !switches())).isTrue();
    }

    private boolean switches() {
        try {
            database.run(
                    "select pg_logical_emit_message(false, 'ballast', repeat('x', 1000))", "select pg_switch_wal()");
            return true;
        } catch (SQLException dead) {
            return false;
        }
    }
}
