package dev.candor.store.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Mention;
import dev.candor.store.Database;
import dev.candor.store.EventRows;
import dev.candor.store.EventTerms;
import dev.candor.store.OwnType;
import dev.candor.store.StoredEvent;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test events are stored for 90 days. */
@QuarkusTest
class ShorteningTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    OwnType own;

    @Inject
    EventRows rows;

    @Inject
    EventTerms terms;

    private Database database;
    private LocalDate today;
    private TestEvents events;

    @BeforeEach
    void setUp() {
        database = own.database;
        today = LocalDate.ofInstant(own.now, ZoneOffset.UTC);
        events = own.events;
    }

    @Test
    void movesRowsAndWhatTheyName() {
        // Given
        ClientKey server = TestEvents.client();
        own.store(List.of(events.from(TestEvents.client(), new Mention("server", server))));
        StoredEvent before = newest().getFirst();

        // When
        long moved = terms.shorten(events.type.number(), MONTH);

        // Then
        assertThat(moved).isEqualTo(1);
        StoredEvent after = newest().getFirst();
        assertThat(after.expiresOn()).isEqualTo(today.plusDays(30));
        assertThat(after).usingRecursiveComparison().ignoringFields("expiresOn").isEqualTo(before);
        assertThat(after.mentions()).containsExactly("server: " + server.shortName());
        assertThat(database.texts("select expires_on from mention where event_id = '" + after.id() + "'"))
                .containsExactly(today.plusDays(30).toString());
        assertThat(rows.find(events.type.projectNumber(), after.id())).contains(after);
    }

    @Test
    void removesRowsWhoseDayHasComeByTheNewTerm() {
        // Given
        own.store(List.of(
                at(29).from(TestEvents.client()),
                at(30).from(TestEvents.client(), mention()),
                at(31).fromNobody("{}", null)));

        // When
        long ended = terms.shorten(events.type.number(), MONTH);

        // Then
        assertThat(ended).isEqualTo(3);
        assertThat(newest()).extracting(StoredEvent::expiresOn).containsExactly(today.plusDays(1));
        assertThat(database.number("select count(*) from mention where event_type_id = " + events.type.number()))
                .isZero();
    }

    @Test
    void neverLetsARowStayLonger() {
        // Given
        own.store(List.of(events.fromNobody("{}", null)));

        // When
        long moved = terms.shorten(events.type.number(), Duration.ofDays(365));

        // Then
        assertThat(moved).isZero();
        assertThat(newest()).extracting(StoredEvent::expiresOn).containsExactly(today.plusDays(90));
    }

    @Test
    void cutsNothingBecauseALongerTermIsRoundedDown() {
        // Given
        own.store(List.of(events.fromNobody("{}", null), at(60).fromNobody("{}", null)));

        // When
        for (int days = 90; days <= 125; days++) {
            assertThat(terms.shorten(events.type.number(), Duration.ofDays(days)))
                    .isZero();
        }

        // Then
        assertThat(newest()).extracting(StoredEvent::expiresOn).containsExactly(today.plusDays(90), today.plusDays(30));
    }

    @Test
    void leavesOtherTypesAlone() {
        // Given
        TestEvents others = TestEvents.at(own.now);
        own.store(List.of(events.fromNobody("{}", null), others.fromNobody("{}", null)));

        // When
        terms.shorten(events.type.number(), MONTH);

        // Then
        assertThat(rows.newest(others.type.number(), null, 10))
                .extracting(StoredEvent::expiresOn)
                .containsExactly(today.plusDays(90));
    }

    @Test
    void findsRowsThatAWriterStoredForTheFormerTermMeanwhile() {
        // Given
        own.store(List.of(events.fromNobody("{\"n\":1}", null)));
        terms.shorten(events.type.number(), MONTH);
        own.store(List.of(events.fromNobody("{\"n\":2}", null)));

        // When
        terms.shorten(events.type.number(), MONTH);

        // Then
        assertThat(newest()).hasSize(2).allMatch(row -> row.expiresOn().equals(today.plusDays(30)));
    }

    @Test
    void forgetsWhereSettledRowsWere() {
        // Given
        own.store(List.of(events.fromNobody("{}", null), at(8).fromNobody("{}", null)));

        // When
        terms.shorten(events.type.number(), MONTH);

        // Then
        assertThat(database.texts("select arrived_on || ' ' || expires_on from event_day where event_type_id = "
                        + events.type.number()))
                .containsExactlyInAnyOrder(
                        today + " " + today.plusDays(90),
                        today + " " + today.plusDays(30),
                        today.minusDays(8) + " " + today.plusDays(22));
    }

    @Test
    void losesAndDoublesNothingWhereverItIsCutOff() {
        // Given
        int count = 20_000;
        appendMany(count);

        // When: whoever moves them loses its connection, twenty times over, every other time once some are moved
        for (int cut = 0; cut < 20; cut++) {
            long enough = cut % 2 == 0 ? left() - 1 : count;
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> terms.shorten(events.type.number(), MONTH));
            while (left() > enough && !work.isDone()) {
                Thread.onSpinWait();
            }
            while (cut() == 0 && !work.isDone()) {
                Thread.onSpinWait();
            }
            work.handle((done, fault) -> done).join();
        }
        assertThat(left()).isBetween(1L, count - 5_000L);
        terms.shorten(events.type.number(), MONTH);

        // Then
        assertThat(left()).isZero();
        String ofType = " where event_type_id = " + events.type.number();
        assertThat(database.number("select count(distinct event_id) from event" + ofType))
                .isEqualTo(count);
        assertThat(database.number("select count(*) from event" + ofType)).isEqualTo(count);
        assertThat(database.number("select count(*) from event e join mention m using (event_id, shard_key, expires_on)"
                        + " where e.event_type_id = " + events.type.number()))
                .isEqualTo(count);
    }

    private void appendMany(int count) {
        for (int from = 0; from < count; from += 1_000) {
            own.store(Stream.generate(() -> events.from(TestEvents.client(), mention()))
                    .limit(1_000)
                    .toList());
        }
    }

    private long left() {
        return database.number("select count(*) from event where event_type_id = " + events.type.number()
                + " and expires_on = '" + today.plusDays(90) + "'");
    }

    /** Ends whoever is moving rows; says how many that were. */
    private long cut() {
        return database.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where query like 'with chosen as (%' and pid <> pg_backend_pid() and state <> 'idle'");
    }

    private static Mention mention() {
        return new Mention("server", TestEvents.client());
    }

    private TestEvents at(int daysAgo) {
        return events.then(own.now.minus(Duration.ofDays(daysAgo)));
    }

    private List<StoredEvent> newest() {
        return rows.newest(events.type.number(), null, 10);
    }
}
