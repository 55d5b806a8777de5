package dev.candor.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T00:00:00Z,1,2026-03-11",
        "2026-03-10T23:59:59.999Z,90,2026-06-08",
        "2026-03-10T12:00:00Z,91,2026-06-01",
        "2026-03-10T12:00:00Z,396,2027-04-01",
        "2024-02-29T12:00:00Z,366,2025-03-01"
    })
    void endsRowsOnADayOrOnTheFirstOfAMonth(Instant arrivedAt, long days, LocalDate expiresOn) {
        assertThat(Expiry.of(arrivedAt, Duration.ofDays(days))).isEqualTo(expiresOn);
    }
}
