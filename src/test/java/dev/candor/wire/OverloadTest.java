package dev.candor.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.access.TestAccounts;
import dev.candor.catalog.Catalog;
import dev.candor.store.Intake;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More than the store can take, because its disk (here: a lock) is slow; and pages that keep all of their connections busy. */
@QuarkusTest
@TestProfile(OverloadTest.SmallQueue.class)
class OverloadTest {
    private static final int ROOM = 40;
    private static final int CONNECTIONS_OF_PAGES = 12;
    private static final Duration SOON = Duration.ofSeconds(10);

    /** What an event takes of which nobody has to wait for a page's connection (2 s here). */
    private static final Duration SOON_ENOUGH = Duration.ofMillis(1_500);

    private static final String EVENT = "{\"type\":\"usage\",\"properties\":{\"os\":\"linux\"}}";
    private static final String CLI = "{\"topic\":\"cli\",\"data\":{\"version\":\"v2.40.0\",\"command\":\"hasura\"}}";

    @Inject
    DataSource database;

    @Inject
    OwnKey own;

    @Inject
    Catalog catalog;

    @Inject
    Intake intake;

    @Inject
    Clock clock;

    @Inject
    TestAccounts accounts;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource(value = "/q/health/ready", management = true)
    URL health;

    private String key = "";

    /** Room for few events, so that a test can fill it. */
    public static final class SmallQueue implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "candor.store.queue-rows", Integer.toString(ROOM),
                    "candor.store.group-rows", "10",
                    "quarkus.datasource.jdbc.acquisition-timeout", "2s");
        }
    }

    @BeforeEach
    void findKey() {
        key = own.text();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void isRefusedAndNotDropped(int times) throws Exception {
        // Given
        Map<String, Long> before = counted();
        int sent = times * (ROOM + 20);
        List<Response> own;
        List<Response> quiet;
        try (Connection blocking = blockingStore()) {
            // When
            own = answered(sent, this::own);
            quiet = answered(sent / 2, OverloadTest::hasura);
            blocking.rollback();
        }

        // Then
        assertThat(own).allSatisfy(OverloadTest::assertHonest);
        assertThat(own).extracting(Response::statusCode).contains(503);
        assertThat(quiet).extracting(Response::statusCode).containsOnly(200);
        int tries = untilStored();
        assertThat(Eventually.isTrue(SOON, () -> sum(counted()) - sum(before) == sent + sent / 2 + tries))
                .as("every one is in the books: before %s, now %s", before, counted())
                .isTrue();
        assertThat(counted().getOrDefault("shed", 0L)).isGreaterThan(before.getOrDefault("shed", 0L));
    }

    @Test
    void ofPagesKeepsNoEventWaiting() throws Exception {
        List<Connection> busy = new ArrayList<>();
        try {
            // Given
            for (int i = 0; i < CONNECTIONS_OF_PAGES; i++) {
                busy.add(database.getConnection());
            }

            // When
            List<Response> events = answered(4 * ROOM, 4, this::own);
            Response page = given().cookie(TestAccounts.COOKIE, "whoever").get("/p");

            // Then
            assertThat(events).extracting(Response::statusCode).containsOnly(200);
            assertThat(events)
                    .extracting(response -> response.timeIn(TimeUnit.MILLISECONDS))
                    .allMatch(millis -> millis < SOON_ENOUGH.toMillis());
            assertThat(page.statusCode()).as("pages have nothing left").isEqualTo(503);
            assertThat(isReady()).isTrue();
        } finally {
            for (Connection connection : busy) {
                connection.close();
            }
        }
    }

    @Test
    void ofTheStoreKeepsNoPageWaiting() throws Exception {
        // Given
        String session = accounts.signIn();
        try (Connection blocking = blockingStore();
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> waiting = start(crowd, ROOM, this::own);

            // When
            Response page = given().cookie(TestAccounts.COOKIE, session).get("/p/no-such-project");
            boolean isStillBlocked = waiting.stream().noneMatch(Future::isDone);
            blocking.rollback();

            // Then
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(isStillBlocked).isTrue();
        }
    }

    private Connection blockingStore() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table event in share mode");
        }
        return connection;
    }

    /** How many it took: after the store was held up for long, it looks again after each pause. */
    private int untilStored() {
        AtomicInteger tries = new AtomicInteger();
        assertThat(Eventually.isTrue(SOON, () -> {
                    tries.incrementAndGet();
                    return own().statusCode() == 200;
                }))
                .as("normal again")
                .isTrue();
        return tries.get();
    }

    private Response own() {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(EVENT)
                .post("/v1/events");
    }

    private boolean isReady() {
        String ready = "http://" + health.getHost() + ":" + health.getPort() + "/q/health/ready";
        return given().get(ready).statusCode() == 200;
    }

    private static Response hasura() {
        return given().contentType("application/json").body(CLI).post("/v1/http");
    }

    private static void assertHonest(Response answer) {
        assertThat(answer.statusCode()).isIn(200, 429, 503);
        if (answer.statusCode() != 200) {
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]?");
        }
    }

    private static List<Response> answered(int count, Supplier<Response> sender) throws Exception {
        return answered(count, count, sender);
    }

    private static List<Response> answered(int count, int atOnce, Supplier<Response> sender) throws Exception {
        try (ExecutorService crowd =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : start(crowd, count, sender)) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static List<Future<Response>> start(ExecutorService crowd, int count, Supplier<Response> sender) {
        return Collections.nCopies(count, sender).stream()
                .map(each -> crowd.submit(each::get))
                .toList();
    }

    private Map<String, Long> counted() {
        Instant since = clock.instant().minus(Duration.ofHours(1));
        return catalog.projects().stream()
                .flatMap(project -> intake.since(project.number(), since).stream())
                .filter(line -> !line.outcome().equals("dropped_property"))
                .collect(Collectors.groupingBy(Intake.Line::outcome, Collectors.summingLong(Intake.Line::count)));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
