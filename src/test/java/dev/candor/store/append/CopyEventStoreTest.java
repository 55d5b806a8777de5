package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.EventStore;
import dev.candor.store.Intake;
import dev.candor.store.OwnType;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CopyEventStoreTest {
    @Inject
    EventStore store;

    @Inject
    Intake intake;

    @Inject
    OwnType own;

    @Inject
    Clock clock;

    @Test
    void storesEveryColumnExactly() {
        // Given
        String json = "{\"name\":\"Zoë \\u0000 \\\"x\\\"\",  \"n\":1.50}";

        // When
        List<Appended> answers = own.append(own.events.fromNobody(json, "v2.1.0-beta.3"));

        // Then
        assertThat(answers).containsExactly(Appended.STORED);
        assertThat(own.database.texts("select properties from event" + own.only))
                .containsExactly(json);
        assertThat(own.database.texts(
                        "select concat_ws('|', project_id, definition_version, client_id, visitor, expires_on, version, country)"
                                + " from event" + own.only))
                .containsExactly(String.join(
                        "|",
                        String.valueOf(own.events.type.projectNumber()),
                        "3",
                        today().plusDays(90).toString(),
                        "v2.1.0-beta.3",
                        "NZ"));
        assertThat(own.database.texts("select substr(event_id::text, 15, 1) from event" + own.only))
                .containsExactly("7");
    }

    @Test
    void answersOnlyWhatIsVisibleToOthers() {
        // Given
        String count = "select count(*) from event" + own.only;

        // When
        CompletableFuture<Long> seen = store.append(List.of(own.events.fromNobody("{}", null)))
                .thenApply(answers -> own.database.number(count))
                .toCompletableFuture();

        // Then
        assertThat(seen.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(1);
    }

    @Test
    void completesAnEmptyAppend() {
        assertThat(own.append()).isEmpty();
    }

    @Test
    void losesNoNeighborOfARowThatTheDatabaseRefuses() {
        // Given
        List<Event> batch = new ArrayList<>(Collections.nCopies(100, own.events.fromNobody("{}", null)));
        batch.set(37, own.events.misplaced());
        batch.set(71, own.events.fromNobody("{}", "nul\u0000"));

        // When
        List<Appended> answers = own.append(batch.toArray(Event[]::new));

        // Then
        assertThat(answers).filteredOn(Appended.STORED::equals).hasSize(98);
        assertThat(answers.get(37)).isEqualTo(Appended.FAILED);
        assertThat(answers.get(71)).isEqualTo(Appended.FAILED);
        assertThat(own.rows()).isEqualTo(98);
    }

    @Test
    void letsGroupsWithTheSameClientsPassEachOther() {
        // Given
        List<ClientKey> clients = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            clients.add(TestEvents.client());
        }
        List<CompletableFuture<List<Appended>>> groups = new ArrayList<>();

        // When
        for (int group = 0; group < 40; group++) {
            Collections.shuffle(clients);
            List<Event> batch = clients.stream().map(own.events::from).toList();
            groups.add(store.append(batch).toCompletableFuture());
        }

        // Then
        assertThat(groups)
                .allSatisfy(group ->
                        assertThat(group.orTimeout(30, TimeUnit.SECONDS).join()).containsOnly(Appended.STORED));
        assertThat(own.database.number(
                        "select count(*) from client where project_id = " + own.events.type.projectNumber()))
                .isEqualTo(500);
        assertThat(own.rows()).isEqualTo(20_000);
    }

    @Test
    void writesTheBooksInTheSameTransaction() {
        // Given
        ClientKey erased = TestEvents.client();
        own.entomb(erased);

        // When
        own.append(own.events.from(erased), own.events.fromNobody("{}", null), own.events.fromNobody("{}", null));

        // Then
        assertThat(intake.since(own.events.type.projectNumber(), clock.instant().minus(1, ChronoUnit.HOURS)))
                .containsExactlyInAnyOrder(
                        new Intake.Line(own.events.type.number(), "erased", "", 1),
                        new Intake.Line(own.events.type.number(), "stored", "", 2));
    }

    @Test
    void goesOnAfterItsConnectionsWereCut() {
        // Given
        own.append(own.events.fromNobody("{}", null));
        own.database.run(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'candor-store'"
                        + " and datname = current_database()");

        // When
        List<Appended> answers = own.append(own.events.fromNobody("{}", null));

        // Then
        assertThat(answers).containsExactly(Appended.STORED);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
