package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.event.Event;
import dev.candor.event.Mention;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.EventStore;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody drops a day's partition by hand, under a running store. */
@QuarkusTest
class MissingPartitionsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    EventStore store;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private Database database;
    private TestEvents events;
    private LocalDate day;

    /** Rows of tomorrow end a day later than any that another test has stored. */
    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        events = TestEvents.at(tomorrow);
        day = LocalDate.ofInstant(tomorrow, ZoneOffset.UTC).plusDays(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "mention"})
    void rowsAreStoredAgainSoonAndEveryAnswerIsTrue(String parent) {
        // Given
        database.run("truncate " + new Partition("event", day).table());
        database.run(new Partition(parent, day).drop());

        // When: whoever is told that it failed comes again, as clients do
        List<Appended> answers = new ArrayList<>(append(20));
        boolean again = Eventually.isTrue(SOON, () -> {
            List<Appended> more = append(20);
            answers.addAll(more);
            return more.stream().allMatch(Appended.STORED::equals);
        });

        // Then
        assertThat(again).isTrue();
        assertThat(answers).containsAnyOf(Appended.STORED).doesNotContain(Appended.SHED, Appended.STOPPING);
        assertThat(answers.stream().filter(Appended.STORED::equals)).hasSize((int) stored());
    }

    @Test
    void everybodyIsAnsweredWhoseRowsAreOnTheirWay() {
        // Given
        List<CompletableFuture<List<Appended>>> before = send(100);

        // When
        database.run(new Partition("event", day).drop());
        List<CompletableFuture<List<Appended>>> after = send(100);

        // Then
        assertThat(Stream.concat(before.stream(), after.stream()).flatMap(MissingPartitionsTest::answers))
                .hasSize(2_000)
                .isSubsetOf(Appended.STORED, Appended.FAILED);
        assertThat(Eventually.isTrue(SOON, () -> append(1).stream().allMatch(Appended.STORED::equals)))
                .isTrue();
    }

    private List<Appended> append(int groups) {
        return send(groups).stream().flatMap(MissingPartitionsTest::answers).toList();
    }

    private List<CompletableFuture<List<Appended>>> send(int groups) {
        return IntStream.range(0, groups)
                .mapToObj(group -> store.append(batch()).toCompletableFuture())
                .toList();
    }

    private List<Event> batch() {
        return Stream.generate(() -> events.from(TestEvents.client(), new Mention("server", TestEvents.client())))
                .limit(10)
                .toList();
    }

    private static Stream<Appended> answers(CompletableFuture<List<Appended>> batch) {
        return batch.orTimeout(30, TimeUnit.SECONDS).join().stream();
    }

    private long stored() {
        return database.number("select count(*) from event where event_type_id = " + events.type.number());
    }
}
