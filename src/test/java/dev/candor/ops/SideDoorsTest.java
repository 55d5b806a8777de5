package dev.candor.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.type.Project;
import dev.candor.event.Misfit;
import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.event.rule.IdentityRule;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.intake.DeadLetterBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Hostile conversations of every dialect, then a search of the places that nobody thinks of: logs, metrics, dead letters. */
@QuarkusTest
@TestProfile(SideDoorsTest.InDetail.class)
class SideDoorsTest {
    private static final Path LOG_FILE = Path.of("target", "side-doors.log").toAbsolutePath();
    private static final Path UPLOADS = Path.of("target", "side-doors-uploads").toAbsolutePath();
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @Inject
    IngestKeys keys;

    @Inject
    Catalog catalog;

    @Inject
    DeadLetterBox deadLetters;

    @Inject
    DataSource dataSource;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/")
    URL server;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource(value = "/q/metrics", management = true)
    URL metrics;

    /** Everything is logged that can be. */
    public static class InDetail implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.level",
                    "DEBUG",
                    "quarkus.log.category.\"dev.candor\".level",
                    "DEBUG",
                    "quarkus.log.file.enabled",
                    "true",
                    "quarkus.log.file.path",
                    LOG_FILE.toString(),
                    "quarkus.http.body.uploads-directory",
                    UPLOADS.toString());
        }
    }

    @Test
    void logHoldsNothingThatWasSentNotEvenInDetail() throws IOException {
        Logger.getLogger("dev.candor.test").debug("details are written");
        Logger.getLogger("org.library").debug("details of libraries are written");

        Set<String> marks = talk();

        String log = Files.readString(LOG_FILE);
        assertThat(log)
                .contains("details are written")
                .doesNotContain("details of libraries are written")
                .doesNotContain("HTTP/1.1", "/v1/http", "/v1/events"); // no access log either
        assertThat(marks).hasSizeGreaterThan(10).noneMatch(log::contains);
    }

    @Test
    void labelsOfMetricsAreClosedSets() throws IOException {
        Set<String> marks = talk();

        String scraped = given().get("http://" + metrics.getHost() + ":" + metrics.getPort() + "/q/metrics")
                .asString();

        assertThat(scraped).contains("candor_events_ended_total");
        assertThat(marks).noneMatch(scraped::contains);
        for (String line :
                scraped.lines().filter(one -> one.startsWith("candor_")).toList()) {
            Matcher label = LABEL.matcher(line);
            while (label.find()) {
                assertThat(closedSet(label.group(1))).describedAs(line).contains(label.group(2));
            }
        }
        assertThat(scraped).doesNotContain("uri=\"", "path=\"", "remote=\"");
    }

    @Test
    void deadLettersHoldPathsOfDefinitionsAndReasons() throws IOException {
        Set<String> marks = talk();
        deadLetters.flush();

        Database database = new Database(dataSource);
        List<String> lines = database.texts("select dead_letter::text from dead_letter");
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(marks).noneMatch(line::contains));
        assertThat(database.texts("select distinct reason from dead_letter"))
                .contains("not_known", "wrong_kind", "out_of_range")
                .isSubsetOf(Arrays.stream(Misfit.Reason.values())
                        .map(Misfit.Reason::code)
                        .toList());
        Set<String> known = pathsOfDefinitions();
        assertThat(database.texts("select distinct path from dead_letter"))
                .allSatisfy(path -> assertThat(known).anyMatch(one -> one.startsWith(path)));
    }

    @Test
    void noFileIsWrittenOfWhatIsUploaded() throws IOException {
        Files.deleteIfExists(UPLOADS);

        for (String page : List.of("/sign-in", "/v1/events", "/v1/http", "/setup/" + HostileTalk.MARK)) {
            given().multiPart("file", "kestrel.bin", new byte[200_000])
                    .multiPart("email", HostileTalk.MARK)
                    .post(server + page.substring(1));
        }

        // Not even its folder: a file that was there for the time of the request would have left that.
        assertThat(UPLOADS).doesNotExist();
    }

    @Test
    void ownLogOfTheEmbeddedDatabaseHoldsNoValue() throws IOException {
        Database database = new Database(dataSource);
        String mark = HostileTalk.MARK;
        for (String violation : List.of(
                "create temp table probe (word text unique check (length(word) < 20), number int not null);"
                        + "insert into probe values ('%1$s', 1), ('%1$s', 1)",
                "create temp table probe (word text check (length(word) < 5)); insert into probe values ('%1$s')",
                "create temp table probe (word text, number int not null); insert into probe values ('%1$s', null)",
                "select '%1$s'::int",
                "select '%1$s'::json",
                "select '%1$s'::uuid",
                "do $$ begin raise warning '%1$s'; raise exception '%1$s'; end $$",
                "select %1$s from nothing")) {
            assertThat(fails(database, violation.formatted(mark)))
                    .describedAs(violation)
                    .isTrue();
        }

        String log = logOfTheServer();
        assertThat(log).contains("ready to accept connections").doesNotContain(mark);
    }

    private static boolean fails(Database database, String sql) {
        try {
            database.run(sql);
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    private static String logOfTheServer() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("target", "test-home", "postgres"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".log")).toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    private Set<String> talk() throws IOException {
        Project project = catalog.findProject("my-project").orElseThrow();
        return new HostileTalk(
                        server, keys.ensureOne(project.id(), project.number()).key())
                .speak();
    }

    private Set<String> pathsOfDefinitions() {
        Set<String> paths = new TreeSet<>();
        catalog.projects().stream()
                .flatMap(project -> catalog.types(project.id()).stream())
                .forEach(type -> {
                    type.properties().forEach(property -> paths.add(property.path()));
                    type.mentions().forEach(mention -> paths.add(mention.path()));
                    if (type.identity() instanceof IdentityRule.ByIdentifier known) {
                        paths.addAll(known.paths());
                    }
                });
        return paths;
    }

    private static List<String> closedSet(String label) {
        return switch (label) {
            case "dialect" -> List.of("hasura", "refine", "candor", "tidepool");
            case "outcome" -> List.of("stored", "duplicate", "erased", "failed", "shed", "refused", "opted_out");
            case "reason" ->
                Stream.of(
                                Stream.of(""),
                                Arrays.stream(Refusal.values()).map(Refusal::code),
                                Arrays.stream(Outcome.Shed.Reason.values()).map(Outcome.Shed.Reason::code))
                        .flatMap(codes -> codes)
                        .toList();
            case "answer" ->
                Arrays.stream(Appended.values())
                        .map(answer -> answer.name().toLowerCase(Locale.ROOT))
                        .toList();
            case "about" -> List.of("countries", "recovery file", "database log", "partitions", "retention", "storing");
            default -> List.of();
        };
    }
}
