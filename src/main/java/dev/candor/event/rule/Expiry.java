package dev.candor.event.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The day on which a row is dropped. Privacy gives each event its day, and the store has a partition for each day that this
 * can give: a row without one cannot be stored.
 */
public final class Expiry {
    /** Beyond this many days rows end together, on the first day of a month: few partitions, none of which overlap. */
    public static final int EXACT_DAYS = 90;

    private Expiry() {}

    /** The UTC day of arrival and the days of retention; rounded down, so that no row lives longer than promised. */
    public static LocalDate of(Instant arrivedAt, Duration retention) {
        LocalDate day = LocalDate.ofInstant(arrivedAt, ZoneOffset.UTC).plusDays(retention.toDays());
        return retention.toDays() > EXACT_DAYS ? day.withDayOfMonth(1) : day;
    }
}
