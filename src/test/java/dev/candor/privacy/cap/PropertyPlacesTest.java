package dev.candor.privacy.cap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many properties of a project are watched, and which are no longer. */
class PropertyPlacesTest {
    private static final int CAP = 100;
    private static final long MONDAY = 20_000;
    private static final long TUESDAY = MONDAY + 1;
    private static final EventTypeId TYPE = new EventTypeId(new ProjectId("refine"), "app.start", 2, 7);

    private final FakeShelf shelf = new FakeShelf();

    @Test
    void givesThePlaceOfAPropertyBackThatIsNoLongerUsed() throws SQLException {
        DistinctValues values = Uncapped.cappedAt(CAP);
        for (int i = 0; i < DistinctValues.MOST_PROPERTIES; i++) {
            values.of(TYPE).reasonAgainst("old" + i, "word", Bringers.on(MONDAY));
        }
        assertThat(values.of(TYPE).reasonAgainst("new", "word", Bringers.on(MONDAY)))
                .isNotNull();

        values.share(shelf, TUESDAY);
        assertThat(values.of(TYPE).reasonAgainst("new", "word", Bringers.on(TUESDAY)))
                .isNotNull();
        values.share(shelf, TUESDAY + 1);

        long taken = IntStream.range(0, 2 * DistinctValues.MOST_PROPERTIES)
                .filter(i -> values.of(TYPE).reasonAgainst("new" + i, "word", Bringers.on(TUESDAY + 1)) == null)
                .count();
        assertThat(taken).isEqualTo(DistinctValues.MOST_PROPERTIES);
    }

    @Test
    void keepsThePlaceOfAPropertyThatIsUsed() throws SQLException {
        DistinctValues values = Uncapped.cappedAt(CAP);
        for (int day = 0; day < 5; day++) {
            values.share(shelf, MONDAY + day);
            assertThat(admits(values, "word", MONDAY + day)).isTrue();
            send(values, 1_000 * day, 1_000 * day + 900, MONDAY + day);
            values.share(shelf, MONDAY + day);
            assertThat(admits(values, "new", MONDAY + day)).isFalse();
        }
    }

    private static void send(DistinctValues values, int from, int to, long day) {
        IntStream.range(from, to).forEach(i -> admits(values, "word" + i, day));
    }

    private static boolean admits(DistinctValues values, String word, long day) {
        return values.of(TYPE).reasonAgainst("version", word, Bringers.on(day)) == null;
    }
}
