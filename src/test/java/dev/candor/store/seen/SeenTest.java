package dev.candor.store.seen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.event.EventKey;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.EventStore;
import dev.candor.store.EventTerms;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeenTest {
    @Inject
    EventStore store;

    @Inject
    EventTerms terms;

    @Inject
    SeenMemory memory;

    @Inject
    SeenRetention retention;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private Database database;
    private TestEvents events;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        events = TestEvents.at(clock.instant());
    }

    @Test
    void storesTheFirstOfTwoInOneGroup() {
        EventKey key = TestEvents.key();

        assertThat(append(keyed(key), keyed(TestEvents.key()), keyed(key)))
                .containsExactly(Appended.STORED, Appended.STORED, Appended.DUPLICATE);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void knowsAnEventAgainFromMemoryAndWithoutIt() {
        // Given
        EventKey key = TestEvents.key();
        append(keyed(key));

        // When
        List<Appended> soon = append(keyed(key), keyed(TestEvents.key()));
        memory.forget();
        List<Appended> afterARestart = append(keyed(TestEvents.key()), keyed(key));

        // Then
        assertThat(soon).containsExactly(Appended.DUPLICATE, Appended.STORED);
        assertThat(afterARestart).containsExactly(Appended.STORED, Appended.DUPLICATE);
        assertThat(rows()).isEqualTo(3);
        assertThat(database.number("select sum(count) from intake where outcome = 'duplicate' and event_type_id = "
                        + events.type.number()))
                .isEqualTo(2);
    }

    @Test
    void tellsEventsApartThatDifferInHalfTheirKey() {
        EventKey key = TestEvents.key();

        assertThat(append(
                        keyed(key),
                        keyed(new EventKey(key.high(), ~key.low())),
                        keyed(new EventKey(~key.high(), key.low()))))
                .containsOnly(Appended.STORED);
    }

    /** It came two days ago and was to stay for 90; then its type's retention is shortened twice. */
    @Test
    void knowsAnEventAgainWhereverItsRowWentAndOnceItIsGone() {
        // Given
        EventKey key = TestEvents.key();
        Event first = events.then(clock.instant().minus(Duration.ofDays(2))).fromNobody("{}", null);
        append(TestEvents.keyed(first, key));

        // When
        long moved = terms.shorten(events.type.number(), Duration.ofDays(30));
        List<Appended> afterItMoved = answersToTwoMore(key);
        long left = rows();
        long ended = terms.shorten(events.type.number(), Duration.ofDays(1));
        List<Appended> afterItsEnd = answersToTwoMore(key);

        // Then
        assertThat(List.of(moved, left, ended, rows())).containsExactly(1L, 1L, 1L, 0L);
        assertThat(afterItMoved).containsOnly(Appended.DUPLICATE);
        assertThat(afterItsEnd).containsOnly(Appended.DUPLICATE);
    }

    /** By the process that stored it, and by one that has just started. */
    private List<Appended> answersToTwoMore(EventKey key) {
        List<Appended> answers = new ArrayList<>(append(keyed(key)));
        memory.forget();
        answers.addAll(append(keyed(key)));
        return answers;
    }

    @Test
    void remembersFor35DaysAndNotLonger() {
        // Given
        EventKey young = TestEvents.key();
        EventKey old = TestEvents.key();
        append(keyed(young), keyed(old));
        memory.forget();
        age(young, 35);
        age(old, 36);

        // When
        retention.sweep(clock.instant());

        // Then
        assertThat(append(keyed(young), keyed(old))).containsExactly(Appended.DUPLICATE, Appended.STORED);
    }

    @Test
    void isNotSweptByAClockThatIsFarAhead() {
        // Given
        EventKey key = TestEvents.key();
        append(keyed(key));
        memory.forget();

        // When
        retention.sweep(clock.instant().plus(Duration.ofDays(3_650)));

        // Then
        assertThat(append(keyed(key))).containsExactly(Appended.DUPLICATE);
    }

    @Test
    void remembersNothingOfAClientWithATombstone() {
        // Given
        ClientKey erased = TestEvents.client();
        EventKey key = TestEvents.key();
        database.run("insert into tombstone values ('\\x" + HexFormat.of().formatHex(erased.bytes()) + "', "
                + events.type.projectNumber() + ", current_date)");

        // When
        List<Appended> answers = append(TestEvents.keyed(events.from(erased), key), keyed(key));

        // Then
        assertThat(answers).containsExactly(Appended.ERASED, Appended.STORED);
    }

    @Test
    void costsEventsWithoutAnIdNothing() throws SQLException {
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            // Given
            other.setAutoCommit(false);
            statement.execute("lock table seen in access exclusive mode");

            // When
            List<Appended> answers = append(events.fromNobody("{}", null));

            // Then
            assertThat(answers).containsExactly(Appended.STORED);
            other.rollback();
        }
    }

    private void age(EventKey key, int days) {
        database.run("update seen set seen_on = (now() at time zone 'utc')::date - " + days + " where event_key = '"
                + new UUID(key.high(), key.low()) + "'");
    }

    private Event keyed(EventKey key) {
        return TestEvents.keyed(events.fromNobody("{}", null), key);
    }

    private long rows() {
        return database.number("select count(*) from event where event_type_id = " + events.type.number());
    }

    private List<Appended> append(Event... batch) {
        return store.append(List.of(batch))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
