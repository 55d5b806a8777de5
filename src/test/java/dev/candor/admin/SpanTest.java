package dev.candor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:44:07Z");

    @Test
    void looksAt28DaysUnlessTheAddressSaysOtherwise() {
        assertThat(Span.parse(null)).contains(Span.DAYS_28);
        assertThat(Span.parse("7d")).contains(Span.DAYS_7);
        assertThat(Span.parse("30d")).isEmpty();
    }

    @Test
    void beginsWithADayTodayIncluded() {
        assertThat(Span.DAYS_28.since(NOW)).isEqualTo("2026-10-26T00:00:00Z");
        assertThat(Span.DAYS_28.dates(NOW)).isEqualTo("26 Oct 2026 to 22 Nov 2026, UTC");
        assertThat(Span.HOURS_24.since(NOW)).isEqualTo("2026-11-21T02:00:00Z");
    }

    @Test
    void leavesTheDefaultOutOfAddresses() {
        assertThat(Span.DAYS_7.choices("/p/hasura"))
                .extracting(link -> link.href() + " " + link.current())
                .containsExactly(
                        "/p/hasura?range=24h false",
                        "/p/hasura?range=7d true",
                        "/p/hasura false",
                        "/p/hasura?range=91d false",
                        "/p/hasura?range=12m false");
    }
}
