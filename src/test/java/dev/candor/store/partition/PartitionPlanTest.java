package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.rule.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartitionPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @Property
    void hasTheLastDayOfEveryTermEvenAWeekLater(
            @ForAll @IntRange(min = 1, max = 396) int retention,
            @ForAll @IntRange(max = 3000) int dayNumber,
            @ForAll @IntRange(max = 8) int late) {
        LocalDate today = TODAY.plusDays(dayNumber);
        Instant arrival = today.plusDays(late).atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(PartitionPlan.days(today)).contains(Expiry.of(arrival, Duration.ofDays(retention)));
    }

    @Test
    void hasNoDayThatIsOver() {
        assertThat(PartitionPlan.days(TODAY))
                .allMatch(day -> day.isAfter(TODAY))
                .hasSizeLessThan(115);
    }
}
