package dev.candor.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.event.Mention;
import dev.candor.store.Appended;
import dev.candor.store.EventRows;
import dev.candor.store.EventStore;
import dev.candor.store.Intake;
import dev.candor.store.StoredEvent;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JdbcEventRowsTest {
    @Inject
    EventStore store;

    @Inject
    EventRows rows;

    @Inject
    Intake intake;

    @Inject
    Clock clock;

    private Instant now;
    private TestEvents events;

    @BeforeEach
    void setUp() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events = TestEvents.at(now);
    }

    @Test
    void readsARowAsItWasStored() {
        // Given
        ClientKey client = TestEvents.client();
        ClientKey server = TestEvents.client();
        Event event = events.from(client, new Mention("server", server));
        append(event);

        // When
        List<StoredEvent> newest = rows.newest(events.type.number(), null, 10);

        // Then
        StoredEvent row = newest.getFirst();
        assertThat(newest)
                .containsExactly(new StoredEvent(
                        row.id(),
                        now,
                        events.type.number(),
                        3,
                        client.shortName(),
                        List.of("server: " + server.shortName()),
                        event.expiresOn(),
                        null,
                        "NZ",
                        "{\"a\":1}"));
        assertThat(rows.find(events.type.projectNumber(), row.id())).contains(row);
    }

    @Test
    void findsNothingInAnotherProject() {
        // Given
        append(events.fromNobody("{}", null));
        UUID id = rows.newest(events.type.number(), null, 1).getFirst().id();

        // When
        var found = rows.find(events.type.projectNumber() - 1, id);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void findsNothingForAnIdThatIsNotOurs() {
        assertThat(rows.find(events.type.projectNumber(), UUID.randomUUID())).isEmpty();
        assertThat(rows.find(events.type.projectNumber(), new UUID(-1, -1))).isEmpty();
    }

    @Test
    void pagesThroughDaysFromTheNewestToTheOldest() {
        // Given
        for (int age = 40; age >= 0; age--) {
            append(events.then(now.minus(Duration.ofDays(age))).fromNobody("{\"age\":" + age + "}", null));
        }

        // When
        List<StoredEvent> first = rows.newest(events.type.number(), null, 15);
        List<StoredEvent> second =
                rows.newest(events.type.number(), first.getLast().id(), 100);

        // Then
        assertThat(first)
                .extracting(StoredEvent::properties)
                .startsWith("{\"age\":0}")
                .hasSize(15);
        assertThat(second)
                .extracting(StoredEvent::properties)
                .startsWith("{\"age\":15}")
                .endsWith("{\"age\":40}")
                .hasSize(26);
    }

    @Test
    void knowsWhenTheLastRowCame() {
        // Given
        append(events.then(now.minus(Duration.ofDays(2))).fromNobody("{}", null));
        append(events.then(now.minusSeconds(5)).fromNobody("{}", null));

        // When
        var ofProject = intake.lastStored(events.type.projectNumber(), Intake.NONE);

        // Then
        assertThat(ofProject).contains(now.minusSeconds(5));
        assertThat(intake.lastStored(events.type.projectNumber(), events.type.number()))
                .isEqualTo(ofProject);
        assertThat(intake.lastStored(events.type.projectNumber(), 1)).isEmpty();
    }

    private void append(Event event) {
        assertThat(store.append(List.of(event))
                        .toCompletableFuture()
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join())
                .containsExactly(Appended.STORED);
    }
}
