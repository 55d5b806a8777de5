package dev.candor.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.event.Mention;
import dev.candor.event.Pseudonym;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.EventStore;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendersTest {
    @Inject
    EventStore store;

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
        // Whose days nobody sets back but a test: whoever remembers today's has to forget it.
        database.run("update erasure_epoch set epoch = epoch + 1");

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
