package dev.candor.store.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.event.Pseudonym;
import dev.candor.store.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:11:12.345Z");
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private final EventIds ids = new EventIds(new Random(7));
    private final TestEvents events = TestEvents.at(NOW);
    private final Event ofVisitor = events.fromVisitor(new Pseudonym(LocalDate.parse("2026-03-01"), 1, 2));

    @Test
    void tellTheMomentOfAClientsRow() {
        assertThat(moment(ids.next(events.from(TestEvents.client())))).isEqualTo(NOW);
        assertThat(moment(ids.next(events.fromNobody("{}", null)))).isEqualTo(NOW);
    }

    @Test
    void tellTheDayAloneOfAVisitorsRow() {
        UUID id = ids.next(ofVisitor);

        assertThat(moment(id)).isEqualTo(DAY);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    /** Two that were near each other would tell who came one after the other: of 2^62 numbers, a thousand are far apart. */
    @Test
    void areNotInTheOrderOfArrivalForVisitors() {
        Set<Long> neighbors = new HashSet<>();
        int rising = 0;
        UUID last = ids.next(ofVisitor);
        for (int i = 0; i < 1_000; i++) {
            UUID next = ids.next(ofVisitor);
            neighbors.add(next.getLeastSignificantBits() >>> 40);
            rising += next.compareTo(last) > 0 ? 1 : 0;
            last = next;
        }

        assertThat(neighbors).hasSizeGreaterThan(950);
        assertThat(rising).isBetween(400, 600);
    }

    private static Instant moment(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
