package dev.candor.journey.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.PackagedCandor;
import dev.candor.access.Secret;
import dev.candor.ops.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application on a database of somebody else's, behind a relay, with somebody signed in. */
final class Installation implements AutoCloseable {
    /** How long it may take until trouble, or its end, is noticed. */
    static final Duration NOTICED = Duration.ofSeconds(10);

    /** Lets {@link #liveHeap} in, against the launcher's options. */
    static final Map<String, String> ATTACHABLE = Map.of("JAVA_OPTS", "-XX:-DisableAttachMechanism");

    private static final String TOKEN = "a-token-that-a-test-made-up";

    private final TheirDatabase database;
    private final Relay relay;
    private final Map<String, String> settings;
    private final PackagedCandor candor;
    private final Senders senders;

    private Installation(
            TheirDatabase database, Relay relay, Map<String, String> settings, PackagedCandor candor, Senders senders) {
        this.database = database;
        this.relay = relay;
        this.settings = settings;
        this.candor = candor;
        this.senders = senders;
    }

    static Installation on(TheirDatabase database, Path home) throws IOException, SQLException {
        return on(database, home, database.address().port(), Map.of());
    }

    /**
     * The same by another way to the database.
     *
     * @param port where the database is found
     * @param further settings, as environment variables
     */
    static Installation on(TheirDatabase database, Path home, int port, Map<String, String> further)
            throws IOException, SQLException {
        Relay relay = new Relay(port);
        Map<String, String> settings = settings(database.address(), home, relay);
        return of(database, relay, settings, PackagedCandor.start(home, both(settings, further)));
    }

    /** One whose output goes into a pipe that nobody reads any more. */
    static Installation unheard(TheirDatabase database, Path home, Map<String, String> further)
            throws IOException, SQLException {
        Relay relay = new Relay(database.address().port());
        Map<String, String> settings = settings(database.address(), home, relay);
        return of(database, relay, settings, PackagedCandor.startUnheard(home, both(settings, further)));
    }

    private static Installation of(
            TheirDatabase database, Relay relay, Map<String, String> settings, PackagedCandor candor)
            throws SQLException {
        // Seen minutes ago, so that each page wants to write down that somebody is there.
        database.run(
                "insert into session (token_hash, account_id, created_at, last_seen_at, expires_at) select '"
                        + Secret.hash(TOKEN)
                        + "', id, now() - interval '1 hour', now() - interval '5 minutes', now() + interval '6 hours' from account");
        String key = database.texts("select key_text from ingest_key where project_slug = 'my-project'")
                .getFirst();
        return new Installation(
                database, relay, settings, candor, new Senders(candor.url(), key, "__Host-candor=" + TOKEN));
    }

    private static Map<String, String> both(Map<String, String> settings, Map<String, String> further) {
        Map<String, String> both = new HashMap<>(settings);
        both.putAll(further);
        return both;
    }

    private static Map<String, String> settings(EmbeddedPostgres.Address address, Path home, Relay relay)
            throws IOException {
        Path password = Files.writeString(home.resolve("password"), "seven quiet herons at dusk\n");
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + relay.port()
                        + "/candor?sslmode=disable&gssEncMode=disable&logServerErrorDetail=false",
                "QUARKUS_DATASOURCE_USERNAME",
                address.login(),
                "QUARKUS_DATASOURCE_PASSWORD",
                address.password(),
                "CANDOR_ADMIN_EMAIL",
                "mina@example.org",
                "CANDOR_ADMIN_PASSWORD_FILE",
                password.toString(),
                // Each event has a version of its own, by which it is found again.
                "CANDOR_PRIVACY_DISTINCT_VALUES",
                "1000000");
    }

    /** After its end: the application by itself, with none of the further settings. */
    PackagedCandor startAgain() {
        return PackagedCandor.start(candor.home(), settings);
    }

    URI url() {
        return candor.url();
    }

    long pid() {
        return candor.pid();
    }

    /** Waits until the application ends by itself, and returns its exit code. */
    int awaitEnd() {
        return candor.awaitEnd();
    }

    TheirDatabase database() {
        return database;
    }

    Relay relay() {
        return relay;
    }

    Senders senders() {
        return senders;
    }

    boolean isReady() {
        return senders.ask(candor.managementUrl().resolve("/q/health/ready")).status() == 200;
    }

    boolean isLive() {
        return senders.ask(live()).status() == 200;
    }

    URI live() {
        return candor.managementUrl().resolve("/q/health/live");
    }

    boolean becomesReady() {
        return Eventually.isTrue(NOTICED, this::isReady);
    }

    boolean becomesUnready() {
        return Eventually.isTrue(NOTICED, () -> !isReady());
    }

    /** What of its heap is in use after everything was thrown away that nobody needs; wants {@link #ATTACHABLE}. */
    double liveHeap() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(candor.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as("the heap was swept").isZero();
        return metric("jvm_memory_used_bytes\\{area=\"heap\"[^}]*}");
    }

    boolean storesAgain() {
        return Eventually.isTrue(NOTICED, () -> senders.own().status() == 200);
    }

    /** Asks the application to end (SIGTERM), and returns its exit code. */
    int terminate() {
        return candor.terminate();
    }

    /** A metric's value, summed over its labels. */
    double metric(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*\\})? (\\S+)$")
                .matcher(senders.ask(candor.managementUrl().resolve("/q/metrics"))
                        .body());
        double sum = 0;
        while (line.find()) {
            sum += Double.parseDouble(line.group(1));
        }
        return sum;
    }

    /** How many lines of its log hold these words. */
    long logged(String words) {
        return candor.output().lines().filter(line -> line.contains(words)).count();
    }

    String output() {
        return candor.output();
    }

    /** Nothing that was acknowledged is missing, and every event is in the books. */
    void assertThatNothingWasLostInSilence() throws SQLException {
        Set<String> stored = new HashSet<>(database.texts("select version from event where version like '7.0.%'"));
        assertThat(stored).as("lost").containsAll(senders.acknowledged());
        assertThat(Eventually.isTrue(NOTICED, () -> received() == senders.sent()))
                .as("the books hold %s of %s events", received(), senders.sent())
                .isTrue();
    }

    private long received() {
        try {
            List<String> sum = database.texts(
                    "select coalesce(sum(count), 0)::bigint from intake where outcome <> 'dropped_property'");
            return Long.parseLong(sum.getFirst());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        senders.close();
        candor.close();
        relay.close();
        database.close();
    }
}
