package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.event.Mention;
import dev.candor.event.Pseudonym;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.EventStore;
import dev.candor.store.Intake;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CopyEventStoreTest {
    @Inject
    EventStore store;

    @Inject
    Intake intake;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private Database database;
    private TestEvents events;
    private String ofType;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        events = TestEvents.at(clock.instant());
        ofType = " where event_type_id = " + events.type.number();
    }

    @Test
    void storesEveryColumnExactly() {
        // Given
        String json = "{\"name\":\"Zoë \\u0000 \\\"x\\\"\",  \"n\":1.50}";

        // When
        List<Appended> answers = append(events.fromNobody(json, "v2.1.0-beta.3"));

        // Then
        assertThat(answers).containsExactly(Appended.STORED);
        assertThat(database.texts("select properties from event" + ofType)).containsExactly(json);
        assertThat(database.texts(
                        "select concat_ws('|', project_id, definition_version, client_id, visitor, expires_on, version, country)"
                                + " from event" + ofType))
                .containsExactly(String.join(
                        "|",
                        String.valueOf(events.type.projectNumber()),
                        "3",
                        today().plusDays(90).toString(),
                        "v2.1.0-beta.3",
                        "NZ"));
        assertThat(database.texts("select substr(event_id::text, 15, 1) from event" + ofType))
                .containsExactly("7");
    }

    @Test
    void answersOnlyWhatIsVisibleToOthers() {
        // Given
        String count = "select count(*) from event" + ofType;

        // When
        CompletableFuture<Long> seen = store.append(List.of(events.fromNobody("{}", null)))
                .thenApply(answers -> database.number(count))
                .toCompletableFuture();

        // Then
        assertThat(seen.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(1);
    }

    @Test
    void completesAnEmptyAppend() {
        assertThat(append()).isEmpty();
    }

    @Test
    void storesNothingOfAClientWithATombstone() {
        // Given
        ClientKey erased = TestEvents.client();
        entomb(erased);

        // When
        List<Appended> answers = append(
                events.from(erased, new Mention("server", TestEvents.client())), events.from(TestEvents.client()));

        // Then
        assertThat(answers).containsExactly(Appended.ERASED, Appended.STORED);
        assertThat(database.number("select count(*) from event" + ofType)).isEqualTo(1);
        assertThat(database.number("select count(*) from mention" + ofType)).isZero();
        assertThat(database.number("select count(*) from client where project_id = " + events.type.projectNumber()))
                .isEqualTo(1);
    }

    @Test
    void leavesOutAMentionOfAClientWithATombstone() {
        // Given
        ClientKey erased = TestEvents.client();
        ClientKey other = TestEvents.client();
        entomb(erased);

        // When
        List<Appended> answers = append(events.from(
                TestEvents.client(),
                new Mention("server", erased),
                new Mention("server", other),
                new Mention("server", other)));

        // Then
        assertThat(answers).containsExactly(Appended.STORED);
        assertThat(database.texts(
                        "select encode(client_key, 'hex') from mention join client on id = client_id" + ofType))
                .containsExactly(HexFormat.of().formatHex(other.bytes()));
    }

    @Test
    void knowsAClientAgainByItsNumber() {
        // Given
        ClientKey client = TestEvents.client();
        append(events.from(client));

        // When
        append(events.from(client), events.from(client));

        // Then
        assertThat(database.number("select count(*) from event" + ofType + " and shard_key = client_id"))
                .isEqualTo(3);
        assertThat(database.number("select count(distinct client_id) from event" + ofType))
                .isEqualTo(1);
    }

    @Test
    void burnsNoNumberForAKnownClient() {
        // Given
        ClientKey known = TestEvents.client();
        append(events.from(known));
        long before = database.number("select last_value from client_id_seq");

        // When
        append(events.from(known), events.from(TestEvents.client()), events.from(known));

        // Then
        assertThat(database.number("select last_value from client_id_seq")).isEqualTo(before + 1);
    }

    @Test
    void seesAClientAgainOnANewDay() {
        // Given
        ClientKey client = TestEvents.client();
        append(events.from(client));
        String ofProject = " where project_id = " + events.type.projectNumber();
        database.run("update client set last_seen = last_seen - 3, first_seen = first_seen - 3" + ofProject);

        // When
        append(events.from(client));

        // Then
        assertThat(database.number("select last_seen - first_seen from client" + ofProject))
                .isEqualTo(3);
    }

    @Test
    void givesVisitorsOfADayANumberInPlaceOfTheirPseudonym() {
        // Given
        Pseudonym one = new Pseudonym(today(), TestEvents.client().high(), 1);
        Pseudonym other = new Pseudonym(today(), TestEvents.client().high(), 2);

        // When
        append(events.fromVisitor(one), events.fromVisitor(other), events.fromVisitor(one));
        append(events.fromVisitor(one));

        // Then
        assertThat(database.texts("select count(*) from event" + ofType + " group by visitor order by 1"))
                .containsExactly("1", "3");
        assertThat(database.number("select count(*) from event" + ofType + " and client_id is not null"))
                .isZero();
    }

    @Test
    void losesNoNeighborOfARowThatTheDatabaseRefuses() {
        // Given
        List<Event> batch = new ArrayList<>(Collections.nCopies(100, events.fromNobody("{}", null)));
        batch.set(37, events.misplaced());
        batch.set(71, events.fromNobody("{}", "nul\u0000"));

        // When
        List<Appended> answers = append(batch.toArray(Event[]::new));

        // Then
        assertThat(answers).filteredOn(Appended.STORED::equals).hasSize(98);
        assertThat(answers.get(37)).isEqualTo(Appended.FAILED);
        assertThat(answers.get(71)).isEqualTo(Appended.FAILED);
        assertThat(database.number("select count(*) from event" + ofType)).isEqualTo(98);
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
            List<Event> batch = clients.stream().map(events::from).toList();
            groups.add(store.append(batch).toCompletableFuture());
        }

        // Then
        assertThat(groups)
                .allSatisfy(group ->
                        assertThat(group.orTimeout(30, TimeUnit.SECONDS).join()).containsOnly(Appended.STORED));
        assertThat(database.number("select count(*) from client where project_id = " + events.type.projectNumber()))
                .isEqualTo(500);
        assertThat(database.number("select count(*) from event" + ofType)).isEqualTo(20_000);
    }

    @Test
    void writesTheBooksInTheSameTransaction() {
        // Given
        ClientKey erased = TestEvents.client();
        entomb(erased);

        // When
        append(events.from(erased), events.fromNobody("{}", null), events.fromNobody("{}", null));

        // Then
        assertThat(intake.since(events.type.projectNumber(), clock.instant().minus(1, ChronoUnit.HOURS)))
                .containsExactlyInAnyOrder(
                        new Intake.Line(events.type.number(), "erased", "", 1),
                        new Intake.Line(events.type.number(), "stored", "", 2));
    }

    @Test
    void goesOnAfterItsConnectionsWereCut() {
        // Given
        append(events.fromNobody("{}", null));
        database.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'candor-store'"
                + " and datname = current_database()");

        // When
        List<Appended> answers = append(events.fromNobody("{}", null));

        // Then
        assertThat(answers).containsExactly(Appended.STORED);
    }

    private void entomb(ClientKey client) {
        database.run("insert into tombstone values ('\\x" + HexFormat.of().formatHex(client.bytes()) + "', "
                + events.type.projectNumber() + ", current_date)");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<Appended> append(Event... batch) {
        return store.append(List.of(batch))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
