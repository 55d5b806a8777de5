package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartitionPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @Property
    void hasEveryExactDayEvenAWeekLater(
            @ForAll @IntRange(min = 1, max = 90) int retention, @ForAll @IntRange(max = 8) int late) {
        assertThat(PartitionPlan.days(TODAY)).contains(TODAY.plusDays(late).plusDays(retention));
    }

    @Property
    void hasTheFirstOfTheMonthForLongerTerms(
            @ForAll @IntRange(min = 91, max = 396) int retention, @ForAll @IntRange(max = 3000) int dayNumber) {
        LocalDate today = TODAY.plusDays(dayNumber);
        assertThat(PartitionPlan.days(today)).contains(today.plusDays(retention).withDayOfMonth(1));
    }

    @Test
    void hasNoDayThatIsOver() {
        assertThat(PartitionPlan.days(TODAY))
                .allMatch(day -> day.isAfter(TODAY))
                .hasSizeLessThan(115);
    }
}
