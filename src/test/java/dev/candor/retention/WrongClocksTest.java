package dev.candor.retention;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.store.Database;
import dev.candor.wire.OwnKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The application's clock against the database's: whatever it says, what is acknowledged stays, once. A sweep follows each event, at
 * once and with the right time again.
 */
@QuarkusTest
@TestProfile(WrongClocksTest.WithOffsetClock.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WrongClocksTest {
    private static final int EACH = 8;
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    OffsetClock clock;

    @Inject
    Retention retention;

    @Inject
    OwnKey own;

    @Inject
    DataSource dataSource;

    private final String run = "7." + ThreadLocalRandom.current().nextInt(1_000, 10_000) + ".";
    private final TimeZone zone = TimeZone.getDefault();
    private Database database;
    private String key = "";

    /** The clock that can be set wrong. */
    public static final class WithOffsetClock implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OffsetClock.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            // Each event has a version of its own, by which it is found again.
            return Map.of("candor.privacy.distinct-values", "1000000");
        }
    }

    @BeforeEach
    void findKey() {
        database = new Database(dataSource);
        key = own.text();
    }

    @AfterEach
    void setRight() {
        clock.setOffset(Duration.ZERO);
        inZone(zone);
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P-2D", "P2D"})
    void losesAndDoublesAndPurgesNothing(Duration offset) {
        assertThat(survivors(offset)).hasSize(EACH);
    }

    /** The hour that is there twice, or not at all, and sessions of the database that reckon in that zone, too. */
    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati"})
    void doesSoInZonesOtherThanUtc(String name) {
        // Given
        ZoneId elsewhere = ZoneId.of(name);
        inZone(TimeZone.getTimeZone(elsewhere));
        Instant now = Clock.systemUTC().instant();
        Instant change = elsewhere.getRules().previousTransition(now).getInstant();
        Instant moment = change.isAfter(now.minus(Duration.ofDays(300))) ? change : now;

        // When
        for (Duration around : List.of(Duration.ofMinutes(-30), Duration.ofMinutes(30))) {
            List<String> survivors = survivors(Duration.between(now, moment).plus(around));

            // Then
            assertThat(survivors).hasSize(EACH);
        }
    }

    /** No partition is that far ahead, so none of them can be stored, and nobody is told that one was. */
    @Order(3)
    @Test
    void doesSoIfItIsTenYearsAhead() {
        // Given
        List<String> before = send(EACH);

        // When
        List<String> ahead = survivors(Duration.ofDays(3_650));

        // Then
        assertThat(ahead).isEmpty();
        assertThat(answers(before)).containsOnly("duplicate");
        assertThat(stored(before)).as("lost").containsExactlyInAnyOrderElementsOf(before);
        assertThat(send(EACH)).as("stores again").hasSize(EACH);
    }

    /** Of events that are sent while the clock is wrong: those that were acknowledged, all of which are there once. */
    private List<String> survivors(Duration offset) {
        clock.setOffset(offset);
        List<String> acknowledged = send(EACH);
        retention.sweep();
        assertThat(answers(acknowledged)).isSubsetOf("duplicate");
        clock.setOffset(Duration.ZERO);
        assertThat(answers(acknowledged)).isSubsetOf("duplicate");
        retention.sweep();
        assertThat(answers(acknowledged)).isSubsetOf("duplicate");
        assertThat(stored(acknowledged)).as("lost or doubled").containsExactlyInAnyOrderElementsOf(acknowledged);
        return acknowledged;
    }

    /** Sends new events; those that were acknowledged. */
    private List<String> send(int count) {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String version = run + NEXT.incrementAndGet();
            if (answer(version).equals("stored")) {
                acknowledged.add(version);
            }
        }
        return acknowledged;
    }

    private List<String> answers(List<String> versions) {
        return versions.stream().map(this::answer).distinct().toList();
    }

    /** Each event is told apart by its version, and its id follows from that. */
    private String answer(String version) {
        String body = "{\"type\":\"usage\",\"id\":\"" + UUID.nameUUIDFromBytes(version.getBytes(UTF_8))
                + "\",\"properties\":{\"version\":\"" + version + "\"}}";
        String answer = given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body)
                .post("/v1/events")
                .jsonPath()
                .getString("status");
        return String.valueOf(answer);
    }

    private List<String> stored(List<String> versions) {
        List<String> rows = new ArrayList<>(database.texts("select version from event where version like '7.%'"));
        rows.retainAll(Set.copyOf(versions));
        return rows;
    }

    /** From now on the whole process is there, and each session of its that is new. */
    private void inZone(TimeZone there) {
        TimeZone.setDefault(there);
        database.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'candor%'"
                + " and pid <> pg_backend_pid() and datname = current_database()");
    }
}
