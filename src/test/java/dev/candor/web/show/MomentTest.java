package dev.candor.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final Instant AT = Instant.parse("2026-11-22T01:44:07.250Z");

    @Test
    void namesTheZone() {
        assertThat(Moment.minute(AT)).isEqualTo(new Moment("2026-11-22T01:44:07Z", "22 Nov 2026, 01:44 UTC"));
        assertThat(Moment.second(AT).text()).isEqualTo("22 Nov 2026, 01:44:07 UTC");
        assertThat(Moment.day(LocalDate.parse("2026-09-03"))).isEqualTo(new Moment("2026-09-03", "3 Sep 2026"));
    }

    @ParameterizedTest
    @CsvSource({
        "-5, now",
        "0, now",
        "2, 2 s ago",
        "59, 59 s ago",
        "60, 1 min ago",
        "3599, 59 min ago",
        "3600, 1 h ago",
        "172799, 47 h ago",
        "172800, 22 Nov 2026"
    })
    void saysHowLongAgo(long seconds, String printed) {
        assertThat(Moment.ago(AT, AT.plusSeconds(seconds)).text()).isEqualTo(printed);
    }

    @Test
    void saysNoMoreThanTheDayIfNoMoreIsKnown() {
        Instant day = Instant.parse("2026-11-22T00:00:00Z");

        assertThat(Moment.second(day)).isEqualTo(new Moment("2026-11-22", "22 Nov 2026"));
        assertThat(Moment.ago(day, AT)).isEqualTo(new Moment("2026-11-22", "today"));
        assertThat(Moment.ago(day, AT.plusSeconds(86_400)).text()).isEqualTo("22 Nov 2026");
    }
}
