package dev.candor.store.term;

import dev.candor.event.rule.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Rows of a type that arrived on one day and would stay for too long.
 *
 * @param typeNumber the type
 * @param arrivedOn the UTC day they arrived
 * @param expiresOn the day they end on
 * @param allowed the day they have to end on
 */
record Overstay(int typeNumber, LocalDate arrivedOn, LocalDate expiresOn, LocalDate allowed) {
    private static final int TIMESTAMP_SHIFT = 16;

    /**
     * Whether rows stay for more days than these. Not the same as ending after {@link #allowed}: a term of months is rounded down, and
     * what was stored for a shorter one would be cut because its term was lengthened.
     */
    static boolean isTooLong(LocalDate arrivedOn, LocalDate expiresOn, Duration retention) {
        return expiresOn.isAfter(arrivedOn.plusDays(retention.toDays()));
    }

    /** The day on which rows of this arrival end if they stay for too long. */
    static LocalDate allowed(LocalDate arrivedOn, Duration retention) {
        return Expiry.of(arrivedOn.atStartOfDay(ZoneOffset.UTC).toInstant(), retention);
    }

    /** Whether their day has come already: then there is no partition to move them to, nor a reason. */
    boolean isOver(LocalDate today) {
        return !allowed.isAfter(today);
    }

    /** Less than the id of any of them: the bits after the time are zero, where theirs say which kind of id it is. */
    UUID from() {
        return leastId(arrivedOn);
    }

    /** The first id of the next day. */
    UUID to() {
        return leastId(arrivedOn.plusDays(1));
    }

    // UUIDv7: the first 48 bits are the arrival in milliseconds.
    private static UUID leastId(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new UUID(start.toEpochMilli() << TIMESTAMP_SHIFT, Long.MIN_VALUE);
    }
}
