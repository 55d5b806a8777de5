package dev.candor.privacy.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayCountsTest {
    private static final long MONDAY = 20_000;

    /** With two cells to a row nearly all keys share theirs. */
    private final DayCounts counts = new DayCounts(1);

    @Test
    void beginsEachDayAtNought() {
        add(5, MONDAY);

        assertThat(counts.of(1, MONDAY)).isEqualTo(5);
        assertThat(counts.of(1, MONDAY + 1)).isZero();
        add(1, MONDAY + 1);
        assertThat(counts.of(1, MONDAY + 1)).isEqualTo(1);
    }

    /** Otherwise two properties that share a cell on both sides of midnight would give each other new allowances for ever. */
    @Test
    void isNotSetBackByWhoStaysBehind() {
        add(5, MONDAY + 1);
        add(1, MONDAY);

        assertThat(counts.of(1, MONDAY)).isEqualTo(6);
        assertThat(counts.of(1, MONDAY + 1)).isEqualTo(6);
    }

    @Test
    void goesOnAfterAClockThatWasFarAheadIsPutRight() {
        add(5, MONDAY + 3_650);

        assertThat(counts.of(1, MONDAY)).isZero();
        add(2, MONDAY);
        assertThat(counts.of(1, MONDAY)).isEqualTo(2);
    }

    private void add(int times, long day) {
        for (int i = 0; i < times; i++) {
            counts.add(1, day);
        }
    }
}
