package dev.candor.store.partition;

import dev.candor.event.rule.Expiry;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Which days need a partition, so that every {@link Expiry} has one: pure calendar. */
final class PartitionPlan {
    /** How long the server may run, or be stopped, without making new partitions. */
    static final int SLACK_DAYS = 8;

    /** A term of 13 months that starts late in a month reaches into the 14th. */
    private static final int MONTHS = 14;

    private PartitionPlan() {}

    /**
     * The days on which rows that arrive now or within the slack may have to be dropped.
     *
     * @param today the UTC day; it needs none itself, because a row that ends today is already past its term
     */
    static Set<LocalDate> days(LocalDate today) {
        Set<LocalDate> days = new TreeSet<>();
        for (int ahead = 1; ahead <= Expiry.EXACT_DAYS + SLACK_DAYS; ahead++) {
            days.add(today.plusDays(ahead));
        }
        LocalDate month = today.withDayOfMonth(1);
        for (int ahead = 1; ahead <= MONTHS; ahead++) {
            days.add(month.plusMonths(ahead));
        }
        return days;
    }
}
