package dev.candor.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day on which a row is dropped. */
final class Expiry {
    /** Beyond this many days rows end together, on the first day of a month: few partitions, none of which overlap. */
    private static final long LONGEST_BY_DAY = 90;

    private Expiry() {}

    /** The UTC day of arrival and the days of retention; rounded down, so that no row lives longer than promised. */
    static LocalDate of(Instant arrivedAt, Duration retention) {
        LocalDate day = LocalDate.ofInstant(arrivedAt, ZoneOffset.UTC).plusDays(retention.toDays());
        return retention.toDays() > LONGEST_BY_DAY ? day.withDayOfMonth(1) : day;
    }
}
