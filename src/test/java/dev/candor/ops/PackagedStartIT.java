package dev.candor.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.PackagedCandor;
import dev.candor.ops.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged application, from outside: what an operator meets on the first day and on a bad one. */
class PackagedStartIT {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @TempDir
    Path home;

    @Test
    void tellsANewcomerWhatToDo() throws Exception {
        try (PackagedCandor candor = PackagedCandor.start(home)) {
            assertThat(Eventually.isTrue(SECONDS, () -> candor.output().contains("recovery.txt")))
                    .isTrue();
            assertThat(candor.output())
                    .contains("Candor is ready: " + candor.url())
                    .containsPattern(candor.url() + "/setup/\\S{20,}")
                    .contains("curl -X POST " + candor.url() + "/v1/events")
                    .contains(home.resolve("recovery.txt").toString());
            assertThat(answerTo("psql-url")).startsWith("postgresql://postgres:");
        }
    }

    @Test
    void drainsBeforeItsDatabaseStops() {
        PackagedCandor candor = PackagedCandor.start(home);
        long postgres = candor.postgresPid();

        int code = candor.terminate();

        assertThat(code).isEqualTo(143); // ended by SIGTERM
        assertThat(Eventually.isTrue(SECONDS, () -> !isRunning(postgres))).isTrue();
        assertThat(candor.output()).contains("candor stopped").doesNotContain("Exception");
    }

    @Test
    void comesBackAfterEitherWasKilled() throws Exception {
        PackagedCandor first = PackagedCandor.start(home);
        long orphan = first.postgresPid();
        first.kill();

        try (PackagedCandor second = PackagedCandor.start(home)) {
            assertThat(second.postgresPid()).isEqualTo(orphan);
            second.killPostgres();

            assertThat(Eventually.isTrue(SECONDS, () -> isAnother(orphan, second.postgresPid()) && second.isReady()))
                    .isTrue();
        }
    }

    @Test
    void usesADatabaseOfTheOperatorsAndStartsNone() throws Exception {
        try (EmbeddedPostgres theirs = EmbeddedPostgres.start(home.resolve("theirs"), line -> {});
                PackagedCandor candor = PackagedCandor.start(home.resolve("ours"), environment(theirs))) {
            assertThat(candor.home().resolve("postgres")).doesNotExist();
            assertThat(candor.home().resolve("keys/client.key")).exists();
            assertThat(get(candor.managementUrl().resolve("/q/health/ready"))).doesNotContain("127.0.0.1", "jdbc");
        }
    }

    @Test
    void warmsUpOnAHomeOfItsOwnWhateverTheOperatorSet() {
        Map<String, String> nowhere = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/nowhere",
                "QUARKUS_DATASOURCE_STORE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/nowhere",
                "CANDOR_PRIVACY_CLIENT_KEY_FILE", "/nowhere/client.key");

        PackagedCandor candor = PackagedCandor.launch(home, nowhere, "warm-up");

        assertThat(candor.awaitEnd()).isZero();
        assertThat(home.resolve("keys/client.key")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "synchronous_commit = off|events that were acknowledged are lost",
                "default_transaction_read_only = on|nothing can be stored"
            })
    void refusesADatabaseThatKeepsNothing(String setting, String consequence) throws Exception {
        try (EmbeddedPostgres theirs = EmbeddedPostgres.start(home.resolve("theirs"), line -> {})) {
            EmbeddedPostgres.Address address = theirs.address();
            try (Connection connection =
                    DriverManager.getConnection(address.jdbcUrl(), address.login(), address.password())) {
                connection.createStatement().execute("ALTER ROLE candor SET " + setting);
            }
            PackagedCandor candor = PackagedCandor.launch(home.resolve("ours"), environment(theirs));

            assertThat(candor.awaitEnd()).isEqualTo(1);
            assertThat(candor.output()).contains(setting + ": " + consequence);
            assertThat(candor.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void refusesALoginOfTheStoreThatKeepsNothing() throws Exception {
        Path folder = home.resolve("theirs");
        try (EmbeddedPostgres theirs = EmbeddedPostgres.start(folder, line -> {})) {
            EmbeddedPostgres.Address other =
                    EmbeddedPostgres.findRunning(folder).orElseThrow();
            try (Connection connection =
                    DriverManager.getConnection(other.jdbcUrl(), other.login(), other.password())) {
                connection.createStatement().execute("ALTER ROLE postgres SET synchronous_commit = off");
            }
            Map<String, String> settings = new HashMap<>(environment(theirs));
            settings.put("CANDOR_STORE_USERNAME", other.login());
            settings.put("CANDOR_STORE_PASSWORD", other.password());
            PackagedCandor candor = PackagedCandor.launch(home.resolve("ours"), settings);

            assertThat(candor.awaitEnd()).isEqualTo(1);
            assertThat(candor.output()).contains("it cannot store events by this login", "synchronous_commit = off: ");
            assertThat(candor.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            PackagedCandor candor =
                    PackagedCandor.launch(home, Map.of(), "run", "--port", Integer.toString(other.getLocalPort()));

            assertThat(candor.awaitEnd()).isEqualTo(1);
            assertThat(candor.output().lines()).singleElement().asString().contains("is taken by another program");
        }
    }

    @Test
    void makesTheAdministratorOfTheEnvironment() throws Exception {
        Path password = Files.writeString(home.resolve("password"), "seven quiet herons at dusk\n");

        try (PackagedCandor candor = PackagedCandor.start(
                home,
                Map.of("CANDOR_ADMIN_EMAIL", "mina@example.org", "CANDOR_ADMIN_PASSWORD_FILE", password.toString()))) {
            assertThat(Eventually.isTrue(SECONDS, () -> candor.output().contains("Candor is ready")))
                    .isTrue();
            assertThat(candor.output()).doesNotContain("/setup/").doesNotContain("mina@example.org");
        }
    }

    @Test
    void saysWhyTheAdministratorOfTheEnvironmentCannotBeMade() throws Exception {
        Path password = Files.writeString(home.resolve("password"), "tiny\n");

        PackagedCandor candor = PackagedCandor.launch(
                home,
                Map.of("CANDOR_ADMIN_EMAIL", "mina@example.org", "CANDOR_ADMIN_PASSWORD_FILE", password.toString()));

        assertThat(candor.awaitEnd()).isEqualTo(1);
        assertThat(candor.output())
                .contains("The administrator of CANDOR_ADMIN_EMAIL cannot be made: ")
                .contains("Use at least 12 characters")
                .doesNotContain("\tat ", "tiny", "mina@example.org");
    }

    private static boolean isAnother(long before, long now) {
        return now != 0 && now != before;
    }

    /** A process that ended may wait for its parent to ask how; it no longer has a program then. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private String answerTo(String command) {
        PackagedCandor asking = PackagedCandor.launch(home, Map.of(), command);
        asking.awaitEnd();
        return asking.output();
    }

    private static Map<String, String> environment(EmbeddedPostgres theirs) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", theirs.address().jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", theirs.address().login(),
                "QUARKUS_DATASOURCE_PASSWORD", theirs.address().password());
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
