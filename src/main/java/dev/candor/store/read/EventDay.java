package dev.candor.store.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Where rows of a type that arrived on one UTC day are.
 *
 * @param typeNumber the type
 * @param arrivedOn the day they arrived
 * @param expiresOn the day of their partition
 */
record EventDay(int typeNumber, LocalDate arrivedOn, LocalDate expiresOn) {
    private static final long TIMESTAMP_SHIFT = 16;
    private static final int VERSION_7 = 7;

    /** The least id that a row of the day can have: all bits after the time are zero. */
    static UUID leastId(LocalDate day) {
        return new UUID(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() << TIMESTAMP_SHIFT, Long.MIN_VALUE);
    }

    /** Whether the server can have made this id. */
    static boolean isRowId(UUID id) {
        return id.version() == VERSION_7;
    }

    /** When the row with this id arrived. */
    static Instant arrival(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIMESTAMP_SHIFT);
    }

    static LocalDate arrivalDay(UUID id) {
        return LocalDate.ofInstant(arrival(id), ZoneOffset.UTC);
    }
}
