package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.PackagedCandor;
import dev.candor.journey.canary.Marks;
import dev.candor.journey.canary.Shooter;
import dev.candor.journey.canary.Traffic;
import dev.candor.journey.canary.Weather;
import dev.candor.journey.scan.Dump;
import dev.candor.journey.scan.Scan;
import dev.candor.journey.scan.Search;
import dev.candor.journey.scan.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lives of one installation: each starts the application on the same home, sends it what may happen in such a life, and ends it in
 * a way of its own. What a life leaves behind is for the next one to look at, and for others in the end.
 */
final class Lives {
    private static final int ROWS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "quiet-orchard-lantern-42";
    private static final Pattern SETUP = Pattern.compile("(/setup/\\S+)");

    private final Surroundings surroundings;
    private final Marks marks;
    private final Search search;
    private final Scan scan;
    private final Scan answers;
    private final Plants plants;
    private final Outside outside = new Outside();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Map<String, String> told = new TreeMap<>();

    /** Lives whose traces are searched for these marks, by a scan of what they leave behind. */
    Lives(Surroundings surroundings, Marks marks, Scan scan) {
        this.surroundings = surroundings;
        this.marks = marks;
        this.search = scan.search();
        this.scan = scan;
        this.answers = new Scan(search);
        this.plants = new Plants(marks);
    }

    /** Every kind of request, with a database and without. Ends with kill -9 of the application and of the database. */
    void busy() throws Exception {
        PackagedCandor candor = PackagedCandor.start(surroundings.home(), surroundings.environment());
        outside.watch(candor);
        try (Inside database = Inside.of(candor)) {
            Shooter shooter = new Shooter(candor.url().getPort(), marks, search);
            Traffic traffic = new Traffic(shooter, marks, database.ingestKey());
            traffic.setUp(setupPath(candor), PASSWORD);
            traffic.define(drafted());
            traffic.everything(Weather.FAIR);
            traffic.ofEveryType(ROWS / 10);
            checkRows(database);
            refuseKeptRows(database, traffic);
            killTheDatabaseUnder(candor, traffic);
            traffic.everything(Weather.FAIR);
            Management.scan(candor, scan);
            assertGoodManners(shooter);
        } finally {
            kill(candor);
        }
    }

    /**
     * Requests of networks that have sent too much. Ends with kill -9, too: at a clean end the server would write the day's secrets
     * into their own files.
     */
    void limited() throws Exception {
        PackagedCandor candor = PackagedCandor.start(surroundings.home(), surroundings.narrow());
        outside.watch(candor);
        try (Inside database = Inside.of(candor)) {
            Shooter shooter = new Shooter(candor.url().getPort(), marks, search);
            new Traffic(shooter, marks, database.ingestKey()).tooMany(12, 30);
            Rows rows = new Rows(database);
            assertThat(Eventually.isTrue(PATIENCE, rows::areLimitedInEveryProject))
                    .as("events of every project were refused because there were too many")
                    .isTrue();
            assertGoodManners(shooter);
        } finally {
            kill(candor);
        }
    }

    /** Looks at what the first ones left, and at the secrets of the day. Ends with SIGTERM while requests are under way. */
    void lookedInto() throws Exception {
        PackagedCandor candor = PackagedCandor.start(surroundings.home(), surroundings.environment());
        outside.watch(candor);
        try (candor;
                Inside database = Inside.of(candor)) {
            Shooter shooter = new Shooter(candor.url().getPort(), marks, search);
            Traffic traffic = new Traffic(shooter, marks, database.ingestKey());
            readEverything(database);
            traffic.starts(20);
            Secrets secrets = new Secrets(database);
            // It comes by itself when enough has changed, and keeps samples of what it reads.
            database.run("analyze");
            database.run("checkpoint");
            assertThat(secrets.count()).as("salts and pseudonyms of today").isGreaterThan(6);
            assertThat(secrets.writtenIn(surroundings.home(), true)).isEmpty();
            Thread others = Thread.ofVirtual().start(() -> traffic.hurry(60, Weather.ENDING));
            assertThat(Eventually.isTrue(PATIENCE, () -> shooter.statuses().size() > 3))
                    .isTrue();
            candor.terminate();
            others.join();
            assertThat(shooter.complaints()).isEmpty();
            assertThat(secrets.writtenIn(surroundings.home(), false)).isEmpty();
        }
    }

    /** What was planted on purpose. */
    Plants plants() {
        return plants;
    }

    /** Whom the application turned to. */
    Outside outside() {
        return outside;
    }

    /** How often each kind of door gave each status. */
    Map<String, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** What a person may want to know of these lives. */
    Map<String, String> told() {
        told.put("answers", statuses.toString());
        told.put("outside", outside.toString());
        return new TreeMap<>(told);
    }

    private void readEverything(Inside database) throws SQLException, IOException {
        plants.into(database, surroundings.home());
        database.run("analyze");
        database.run("checkpoint");
        assertThat(new Tables(database.connection(), scan).read())
                .as("relations that could not be read")
                .isEmpty();
        dump(database);
        Areas.scan(surroundings.home(), "running", scan);
    }

    /** As an operator makes one, where the machine has the program for it. */
    private void dump(Inside database) throws SQLException, IOException {
        int server = Integer.parseInt(database.texts("show server_version_num").getFirst()) / 10_000;
        Optional<Dump> dump = Dump.ofThisMachine(server);
        told.put(
                Dump.AREA,
                dump.map(Dump::toString)
                        .orElse("no pg_dump " + server + " on this machine: a COPY of every table stands in"));
        if (dump.isPresent()) {
            plants.intoDump(database);
            dump.get().read(database.address(), scan);
        }
    }

    private void checkRows(Inside database) throws SQLException {
        Rows rows = new Rows(database);
        told.put("rows", rows.byType());
        rows.assertThatOnlyAppStartsKnowTheConnection(ROWS);
        rows.assertThatNoneKnowsClientAndVisitor();
        rows.assertThatDoorsByDefinitionAreOpen();
    }

    /** A constraint that is violated makes the server quote the row, unless it is told not to. */
    private static void refuseKeptRows(Inside database, Traffic traffic) throws SQLException {
        database.run("alter table event add constraint canary check (version <> '3141.59.26') not valid");
        traffic.kept(10, Weather.NO_DATABASE);
        database.run("alter table event drop constraint canary");
        traffic.kept(10, Weather.FAIR);
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

    /** Kills both, and waits until all that the database had started is gone: the next one would find its lock. */
    private static void kill(PackagedCandor candor) {
        List<ProcessHandle> database = ProcessHandle.of(candor.postgresPid()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
        candor.kill();
        candor.killPostgres();
        assertThat(Eventually.isTrue(PATIENCE, () -> database.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();
    }

    private void assertGoodManners(Shooter shooter) {
        shooter.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        answers.bytes("answers", "all", shooter.heard());
        assertThat(shooter.complaints()).isEmpty();
        assertThat(answers.finds().beyondChance(marks.all())).isEmpty();
    }

    /** A draft of a definition, made at a terminal from what a client sent. */
    private String drafted() throws IOException {
        Path events = Files.writeString(surroundings.file("events.json"), Traffic.pasted(marks));
        PackagedCandor inferring =
                PackagedCandor.launch(surroundings.home(), Map.of(), "definitions", "infer", events.toString());
        assertThat(inferring.awaitEnd()).isZero();
        return inferring.output();
    }

    private static String setupPath(PackagedCandor candor) {
        Matcher path = SETUP.matcher(candor.output());
        assertThat(path.find()).as("the setup link is printed").isTrue();
        return path.group(1);
    }
}
