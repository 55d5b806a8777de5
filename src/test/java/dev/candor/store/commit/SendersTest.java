package dev.candor.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Mention;
import dev.candor.event.Pseudonym;
import dev.candor.store.Appended;
import dev.candor.store.EventStore;
import dev.candor.store.OwnType;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendersTest {
    @Inject
    EventStore store;

    @Inject
    OwnType own;

    @Inject
    Clock clock;

    @Test
    void storesNothingOfAClientWithATombstone() {
        // Given
        ClientKey erased = TestEvents.client();
        own.entomb(erased);

        // When
        List<Appended> answers = own.append(
                own.events.from(erased, new Mention("server", TestEvents.client())),
                own.events.from(TestEvents.client()));

        // Then
        assertThat(answers).containsExactly(Appended.ERASED, Appended.STORED);
        assertThat(own.rows()).isEqualTo(1);
        assertThat(own.database.number("select count(*) from mention" + own.only))
                .isZero();
        assertThat(own.database.number(
                        "select count(*) from client where project_id = " + own.events.type.projectNumber()))
                .isEqualTo(1);
    }

    @Test
    void leavesOutAMentionOfAClientWithATombstone() {
        // Given
        ClientKey erased = TestEvents.client();
        ClientKey other = TestEvents.client();
        own.entomb(erased);

        // When
        List<Appended> answers = own.append(own.events.from(
                TestEvents.client(),
                new Mention("server", erased),
                new Mention("server", other),
                new Mention("server", other)));

        // Then
        assertThat(answers).containsExactly(Appended.STORED);
        assertThat(own.database.texts(
                        "select encode(client_key, 'hex') from mention join client on id = client_id" + own.only))
                .containsExactly(HexFormat.of().formatHex(other.bytes()));
    }

    @Test
    void knowsAClientAgainByItsNumber() {
        // Given
        ClientKey client = TestEvents.client();
        own.append(own.events.from(client));

        // When
        own.append(own.events.from(client), own.events.from(client));

        // Then
        assertThat(own.database.number("select count(*) from event" + own.only + " and shard_key = client_id"))
                .isEqualTo(3);
        assertThat(own.database.number("select count(distinct client_id) from event" + own.only))
                .isEqualTo(1);
    }

    @Test
    void burnsNoNumberForAKnownClient() {
        // Given
        ClientKey known = TestEvents.client();
        own.append(own.events.from(known));
        long before = own.database.number("select last_value from client_id_seq");

        // When
        own.append(own.events.from(known), own.events.from(TestEvents.client()), own.events.from(known));

        // Then
        assertThat(own.database.number("select last_value from client_id_seq")).isEqualTo(before + 1);
    }

    @Test
    void seesAClientAgainOnANewDay() {
        // Given
        ClientKey client = TestEvents.client();
        own.append(own.events.from(client));
        String ofProject = " where project_id = " + own.events.type.projectNumber();
        own.database.run("update client set last_seen = last_seen - 3, first_seen = first_seen - 3" + ofProject);
        // Whose days nobody sets back but a test: whoever remembers today's has to forget it.
        own.database.run("update erasure_epoch set epoch = epoch + 1");

        // When
        own.append(own.events.from(client));

        // Then
        assertThat(own.database.number("select last_seen - first_seen from client" + ofProject))
                .isEqualTo(3);
    }

    @Test
    void givesVisitorsOfADayANumberInPlaceOfTheirPseudonym() {
        // Given
        Pseudonym one = new Pseudonym(today(), TestEvents.client().high(), 1);
        Pseudonym other = new Pseudonym(today(), TestEvents.client().high(), 2);

        // When
        own.append(own.events.fromVisitor(one), own.events.fromVisitor(other), own.events.fromVisitor(one));
        own.append(own.events.fromVisitor(one));

        // Then
        assertThat(own.database.texts("select count(*) from event" + own.only + " group by visitor order by 1"))
                .containsExactly("1", "3");
        assertThat(own.database.number("select count(*) from event" + own.only + " and client_id is not null"))
                .isZero();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
