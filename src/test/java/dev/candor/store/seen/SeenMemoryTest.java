package dev.candor.store.seen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.EventKey;
import dev.candor.store.TestEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeenMemoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final SeenMemory memory = new SeenMemory();
    private final EventKey key = TestEvents.key();

    @Test
    void holdsThousandsAndNoOther() {
        List<EventKey> many = Stream.generate(TestEvents::key).limit(10_000).toList();

        memory.add(many, TODAY, 0);

        assertThat(many).allMatch(memory::contains);
        assertThat(Stream.generate(TestEvents::key).limit(10_000)).noneMatch(memory::contains);
    }

    @Test
    void holdsKeysThatBeginAtTheSamePlace() {
        List<EventKey> alike = Stream.of(1L, 2L, 3L, 4L)
                .map(high -> new EventKey(high, key.low()))
                .toList();

        memory.add(alike, TODAY, 0);

        assertThat(alike).allMatch(memory::contains);
        assertThat(memory.contains(new EventKey(5, key.low()))).isFalse();
    }

    @Test
    void forgetsOnTheDayAfterTomorrow() {
        memory.add(List.of(key), TODAY, 0);

        memory.turn(TODAY.plusDays(1));
        assertThat(memory.contains(key)).isTrue();
        memory.turn(TODAY.plusDays(2));
        assertThat(memory.contains(key)).isFalse();
    }

    @Test
    void forgetsAllWhenDaysWentBy() {
        memory.add(List.of(key), TODAY, 0);

        memory.turn(TODAY.plusDays(2));

        assertThat(memory.contains(key)).isFalse();
    }

    @Test
    void isBounded() {
        memory.add(List.of(key), TODAY, 0);

        memory.add(Stream.generate(TestEvents::key).limit(2L * SeenMemory.MOST).toList(), TODAY, 0);

        assertThat(memory.contains(key)).isFalse();
    }

    @Test
    void knowsNothingOfAnotherServer() {
        memory.meet(1);
        memory.add(List.of(key), TODAY, 1);
        assertThat(memory.contains(key)).isTrue();

        memory.meet(2);
        memory.add(List.of(key), TODAY, 1);

        assertThat(memory.contains(key)).isFalse();
    }
}
