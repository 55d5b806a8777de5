package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.PackagedCandor;
import dev.candor.journey.canary.Marks;
import dev.candor.journey.canary.Shooter;
import dev.candor.journey.canary.Traffic;
import dev.candor.journey.canary.Weather;
import dev.candor.journey.scan.Mark.Kind;
import dev.candor.journey.scan.Scan;
import dev.candor.journey.scan.Search;
import dev.candor.journey.scan.Sighting;
import dev.candor.journey.scan.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product's promise in one test: nothing that a client sent and no definition keeps is anywhere afterwards.
 *
 * <p>More than a thousand addresses, and identifiers, e-mail addresses, names, paths, tokens and agent strings go through every
 * door, in good requests and in all kinds of bad ones, with a database that dies in the middle and an application that is killed and
 * ended under load. Then every byte that any of it left behind is searched for every form of every mark. What is planted on purpose
 * proves that the search can find.
 */
class CanaryIT {
    private static final long SEED = 20_261_122;
    private static final int ROWS = 10_000;
    /** More than these tell a reader nothing. */
    private static final int MANY = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "quiet-orchard-lantern-42";
    private static final Pattern SETUP = Pattern.compile("(/setup/\\S+)");

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private final Marks marks = new Marks(SEED);
    private final Search search = Search.of(marks.all());
    private final Scan scan = new Scan(search);
    private final Scan answers = new Scan(search);
    private final Plants plants = new Plants(marks);

    @BeforeEach
    void putTheGeoDatabase() throws IOException {
        try (InputStream database = getClass().getResourceAsStream("/GeoLite2-Country.mmdb")) {
            Files.copy(database, elsewhere.resolve("country.mmdb"));
        }
        Files.createDirectories(home.resolve("tmp"));
    }

    @Test
    void leavesNoTraceOfAnybody(TestReporter reporter) throws Exception {
        whatEverybodySends(reporter);
        scanHome("killed");
        whatIsThereAfterwards();
        scanHome("ended");
        reporter.publishEntry(Map.of(
                "marks", String.valueOf(search.marks()),
                "forms", String.valueOf(search.forms()),
                "bytes", scan.finds().bytes().toString(),
                "found by chance as 4 bytes, sent", String.valueOf(scan.finds().faintly("4 bytes", Kind.ADDRESS)),
                "found by chance as 4 bytes, never sent",
                        String.valueOf(scan.finds().faintly("4 bytes", Kind.CONTROL))));

        assertThatNothingIsFound();
        assertThatAnApplicationThatLogsWouldBeCaught();
    }

    /** Ends with kill -9 of the application and of the database. */
    private void whatEverybodySends(TestReporter reporter) throws Exception {
        PackagedCandor candor = PackagedCandor.start(home, environment(Map.of()));
        try (Inside database = Inside.of(candor)) {
            Shooter shooter = new Shooter(candor.url().getPort(), marks, search);
            Traffic traffic = new Traffic(shooter, marks, database.ingestKey());
            traffic.setUp(setupPath(candor), PASSWORD);
            traffic.everything(Weather.FAIR);
            traffic.ofEveryType(ROWS / 10);
            traffic.tooMany(300);
            checkRows(database, reporter);
            refuseKeptRows(database, traffic);
            killTheDatabaseUnder(candor, traffic);
            traffic.everything(Weather.FAIR);
            Management.scan(candor, scan);
            assertGoodManners(shooter, reporter);
        } finally {
            candor.kill();
            candor.killPostgres();
        }
    }

    private static void checkRows(Inside database, TestReporter reporter) throws SQLException {
        Rows rows = new Rows(database);
        reporter.publishEntry("rows", rows.byType());
        rows.assertThatOnlyAppStartsKnowTheConnection(ROWS);
        rows.assertThatNoneKnowsClientAndVisitor();
    }

    /** Kills it again whenever it is back, so that every kind of request meets a database that is away. */
    private static void killTheDatabaseUnder(PackagedCandor candor, Traffic traffic) throws InterruptedException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        candor.killPostgres();
        Thread killer = Thread.ofVirtual().start(() -> {
            while (Eventually.isTrue(PATIENCE, traffic::isStored) && goOn.get()) {
                candor.killPostgres();
            }
        });
        traffic.hurry(10, Weather.NO_DATABASE);
        traffic.everything(Weather.NO_DATABASE);
        goOn.set(false);
        killer.join();
        assertThat(Eventually.isTrue(PATIENCE, traffic::isStored)).isTrue();
    }

    /** A constraint that is violated makes the server quote the row, unless it is told not to. */
    private static void refuseKeptRows(Inside database, Traffic traffic) throws SQLException {
        database.run("alter table event add constraint canary check (version <> '3141.59.26') not valid");
        traffic.kept(10, Weather.NO_DATABASE);
        database.run("alter table event drop constraint canary");
        traffic.kept(10, Weather.FAIR);
    }

    /** Ends with SIGTERM while requests are under way. */
    private void whatIsThereAfterwards() throws Exception {
        PackagedCandor candor = PackagedCandor.start(home, environment(Map.of()));
        try (Inside database = Inside.of(candor)) {
            Shooter shooter = new Shooter(candor.url().getPort(), marks, search);
            Traffic traffic = new Traffic(shooter, marks, database.ingestKey());
            plants.into(database, home);
            database.run("analyze");
            database.run("checkpoint");
            assertThat(new Tables(database.connection(), scan).read())
                    .as("relations that could not be read")
                    .isEmpty();
            scanHome("running");
            traffic.starts(20);
            Secrets secrets = new Secrets(database);
            database.run("checkpoint");
            assertThat(secrets.count()).as("salts and pseudonyms of today").isGreaterThan(6);
            assertThat(secrets.writtenIn(home, true)).isEmpty();
            Thread others = Thread.ofVirtual().start(() -> traffic.hurry(60, Weather.ENDING));
            assertThat(Eventually.isTrue(PATIENCE, () -> shooter.statuses().size() > 3))
                    .isTrue();
            candor.terminate();
            others.join();
            assertThat(shooter.complaints()).isEmpty();
            assertThat(secrets.writtenIn(home, false)).isEmpty();
        } finally {
            candor.close();
        }
    }

    private void assertGoodManners(Shooter shooter, TestReporter reporter) {
        reporter.publishEntry("answers", shooter.statuses().toString());
        answers.bytes("answers", "all", shooter.heard());
        assertThat(shooter.complaints()).isEmpty();
        assertThat(answers.finds().beyondChance(marks.all())).isEmpty();
    }

    private void assertThatNothingIsFound() {
        List<Sighting> found = scan.finds().certain();

        assertThat(found.stream().filter(sighting -> !isAtHome(sighting)).limit(MANY))
                .as("marks that were found")
                .isEmpty();
        assertThat(scan.finds().beyondChance(marks.all()))
                .as("addresses in forms that chance writes, too")
                .isEmpty();
        assertThat(plants.missedBy(found))
                .as("marks that were planted and not found")
                .isEmpty();
        assertThat(found)
                .as("what is kept is found, so the search can find")
                .anyMatch(sighting ->
                        sighting.mark().kind() == Kind.KEPT && sighting.area().equals(Tables.TEXT));
        assertThat(marks.all(Kind.ADDRESS)).hasSizeGreaterThan(1_000);
        assertThat(scan.finds().bytes().get("health and metrics")).isGreaterThan(1_000);
        assertThat(scan.finds().allBytes()).as("bytes that were searched").isGreaterThan(100_000_000);
    }

    /** What was planted, and what a definition keeps where rows are kept. */
    private static boolean isAtHome(Sighting sighting) {
        return switch (sighting.mark().kind()) {
            case PLANTED -> true;
            case KEPT -> Areas.isDatabase(sighting.area());
            default -> false;
        };
    }

    /** The rig's own proof: with an access log, which the product never writes by itself, this test would be red. */
    private void assertThatAnApplicationThatLogsWouldBeCaught() throws Exception {
        Map<String, String> accessLog = Map.of("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");
        PackagedCandor candor = PackagedCandor.start(home, environment(accessLog));
        try (candor) {
            new Traffic(new Shooter(candor.url().getPort(), marks, search), marks, "no key").starts(8);
        }
        Scan proof = new Scan(search);
        proof.bytes(Areas.LOG, "output", candor.output().getBytes(StandardCharsets.UTF_8));

        assertThat(proof.finds().certain())
                .extracting(sighting -> sighting.mark().kind())
                .contains(Kind.ADDRESS, Kind.PROJECT);
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + home.resolve("tmp"));
        environment.put("QUARKUS_LOG_LEVEL", "DEBUG");
        environment.put("QUARKUS_LOG_FILE_ENABLED", "true");
        environment.put("QUARKUS_LOG_FILE_PATH", home.resolve("candor.log").toString());
        // Half of the addresses that connections come from are proxies, the others are clients.
        environment.put("CANDOR_PRIVACY_TRUSTED_PROXIES", "127.0.0.0/9,::1/128");
        environment.put(
                "CANDOR_PRIVACY_GEO_DATABASE", elsewhere.resolve("country.mmdb").toString());
        return environment;
    }

    private void scanHome(String when) throws IOException {
        scan.folder(home, file -> Areas.of(file).isEmpty() ? "" : Areas.of(file) + ", " + when);
    }

    private static String setupPath(PackagedCandor candor) {
        Matcher path = SETUP.matcher(candor.output());
        assertThat(path.find()).as("the setup link is printed").isTrue();
        return path.group(1);
    }
}
