package dev.candor.privacy.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {
    /** Whatever others do, and however small it is: nobody has less than he has. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverTellsLessThanTheTruth(long seed) {
        Random random = new Random(seed);
        Sketch sketch = new Sketch(4);
        Map<Long, Long> exact = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextLong() % 100;
            long change = exact.getOrDefault(key, 0L) > 0 && random.nextBoolean() ? -1 : 1;
            exact.merge(key, change, Long::sum);
            sketch.change(key, change, Long::sum);
        }

        assertThat(exact)
                .allSatisfy((key, truth) -> assertThat(sketch.least(key)).isGreaterThanOrEqualTo(truth));
    }

    @Test
    void tellsTheTruthAsLongAsThereIsRoom() {
        Random random = new Random(4);
        Sketch sketch = new Sketch(16);
        Map<Long, Long> exact = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            exact.put(random.nextLong(), 1L + i % 7);
        }
        long before = sketch.bytes();

        exact.forEach((key, count) -> sketch.change(key, count, Long::sum));

        assertThat(exact.entrySet())
                .filteredOn(entry -> sketch.least(entry.getKey()) != entry.getValue())
                .hasSizeLessThan(50);
        assertThat(sketch.bytes()).isEqualTo(before).isEqualTo(4L * 65_536 * Long.BYTES);
    }
}
