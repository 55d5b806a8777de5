package dev.candor.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebtsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int PER_SECOND = 10;
    private static final int BURST = 50;

    @Test
    void givesABurstAndThenItsRate() {
        Debts debts = new Debts(8, PER_SECOND, BURST);

        assertThat(taken(debts, 7, 0, 100)).isEqualTo(BURST);
        assertThat(taken(debts, 7, SECOND, 100)).isEqualTo(PER_SECOND);
        assertThat(taken(debts, 7, 1000 * SECOND, 100)).isEqualTo(BURST);
    }

    @Test
    void aRateOfZeroIsNoLimit() {
        Debts debts = new Debts(4, 0, 1);

        assertThat(taken(debts, 7, 0, 1_000)).isEqualTo(1_000);
    }

    /** Whatever others do, and however small the table is: nobody gets more than from an exact account of his own. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverGivesMoreThanAnExactAccountWould(long seed) {
        Random random = new Random(seed);
        Debts debts = new Debts(6, PER_SECOND, BURST);
        Map<Long, Long> exact = new HashMap<>();
        long cost = SECOND / PER_SECOND;
        long now = 0;

        for (int i = 0; i < 200_000; i++) {
            now += random.nextInt((int) SECOND / 1_000);
            long key = random.nextInt(4) == 0 ? 0 : random.nextLong() % 300;
            if (debts.hasRoom(key, now)) {
                debts.charge(key, now);
                exact.merge(key, now + cost, (paid, fresh) -> Math.max(paid, fresh - cost) + cost);
                assertThat(exact.get(key)).isLessThanOrEqualTo(now + BURST * cost);
            }
        }
    }

    /** What is full recovers as fast as the busiest of its keys, however much was heaped upon it. */
    @Test
    void nobodyPaysLongForOthers() {
        Debts debts = new Debts(1, PER_SECOND, BURST);
        for (long key = 0; key < 100_000; key++) {
            debts.charge(key, 0);
        }

        assertThat(debts.hasRoom(1, 0)).isFalse();
        assertThat(taken(debts, 1, BURST / PER_SECOND * SECOND, 100)).isEqualTo(BURST);
    }

    private static long taken(Debts debts, long key, long now, int attempts) {
        return IntStream.range(0, attempts)
                .filter(attempt -> {
                    boolean hasRoom = debts.hasRoom(key, now);
                    if (hasRoom) {
                        debts.charge(key, now);
                    }
                    return hasRoom;
                })
                .count();
    }
}
