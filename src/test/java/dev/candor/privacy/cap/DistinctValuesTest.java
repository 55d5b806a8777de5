package dev.candor.privacy.cap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinctValuesTest {
    private static final int CAP = 1_000;
    private static final long MONDAY = 20_000;
    private static final EventTypeId TYPE = new EventTypeId(new ProjectId("refine"), "app.start", 2, 7);

    private final DistinctValues values = Uncapped.cappedAt(CAP);

    @Test
    void admitsNoMoreThanTheCapOfAMillionValues() {
        Set<String> stored = new HashSet<>();
        for (int i = 0; i < 1_000_000; i++) {
            if (admits("version", "made-up-" + i, MONDAY)) {
                stored.add("made-up-" + i);
            }
        }

        assertThat(stored).hasSize(CAP);
        assertThat(stored).allMatch(value -> admits("version", value, MONDAY));
    }

    @Test
    void takesNoMoreMemoryForAMillionValuesThanForTheFirstFewThousand() {
        send("version", 0, 5_000, MONDAY);
        long before = values.bytes();

        send("version", 5_000, 1_000_000, MONDAY);

        assertThat(values.bytes()).isEqualTo(before).isLessThan(50_000);
    }

    @Test
    void takesNoMoreMemoryForAMillionProperties() {
        IntStream.range(0, 5_000).forEach(i -> admits("property" + i, "value", MONDAY));
        long before = values.bytes();

        long admitted = IntStream.range(5_000, 1_000_000)
                .filter(i -> admits("property" + i, "value", MONDAY))
                .count();

        assertThat(admitted).isZero();
        assertThat(values.bytes()).isEqualTo(before);
    }

    @Test
    void letsNoFloodPushOutWhatWasKnownYesterday() {
        send("version", 0, 50, MONDAY);
        send("version", 1_000, 100_000, MONDAY + 1);

        assertThat(IntStream.range(0, 50)).allMatch(i -> admits("version", "made-up-" + i, MONDAY + 1));
        assertThat(admits("version", "2.0.0", MONDAY + 1)).isFalse();
    }

    @Test
    void keepsWhatIsKnownThroughDaysOfFlood() {
        send("version", 0, 50, MONDAY);
        for (int day = 1; day < 10; day++) {
            send("version", 1_000_000 * day, 1_000_000 * day + 5_000, MONDAY + day);
            send("version", 0, 50, MONDAY + day);
        }

        assertThat(IntStream.range(0, 50)).allMatch(i -> admits("version", "made-up-" + i, MONDAY + 10));
    }

    @Test
    void bringsAtMostTwiceTheCapOnOneDayAndForgetsAFlood() {
        send("version", 0, 5_000, MONDAY);
        List<String> again = admitted(0, 5_000, MONDAY + 1);
        List<String> more = admitted(5_000, 10_000, MONDAY + 1);

        assertThat(again.size() + more.size()).isLessThanOrEqualTo(2 * CAP);
        assertThat(admits("version", "2.0.0", MONDAY + 3)).isTrue();
        assertThat(values.bytes()).isLessThan(50_000);
    }

    @Test
    void staysWithTheNewDayWhenEventsOfTheOldOneComeLate() {
        send("version", 0, 5_000, MONDAY);
        send("version", 5_000, 10_000, MONDAY + 1);

        assertThat(admits("version", "2.0.0", MONDAY)).isFalse();
        assertThat(admits("version", "2.0.0", MONDAY + 1)).isFalse();
    }

    @Test
    void goesOnAfterAClockThatWasFarAheadIsPutRight() {
        send("version", 0, 5_000, MONDAY + 3_650);

        assertThat(admits("version", "2.0.0", MONDAY)).isTrue();
    }

    @Test
    void countsEachPropertyForItself() {
        send("version", 0, 5_000, MONDAY);

        assertThat(admits("name", "acme", MONDAY)).isTrue();
        assertThat(values.of(new EventTypeId(TYPE.project(), "other", 2, 8))
                        .reasonAgainst("version", "2.0.0", Bringers.on(MONDAY)))
                .isNull();
    }

    private void send(String path, int from, int to, long day) {
        IntStream.range(from, to).forEach(i -> admits(path, "made-up-" + i, day));
    }

    private List<String> admitted(int from, int to, long day) {
        return IntStream.range(from, to)
                .mapToObj(i -> "made-up-" + i)
                .filter(value -> admits("version", value, day))
                .toList();
    }

    private boolean admits(String path, String value, long day) {
        return values.of(TYPE).reasonAgainst(path, value, Bringers.on(day)) == null;
    }
}
