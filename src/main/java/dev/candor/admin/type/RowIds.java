package dev.candor.admin.type;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of rows as they stand in addresses: UUIDs of version 7 (RFC 9562), which hold the time of their making. */
final class RowIds {
    private static final int VERSION = 7;
    private static final int TIME_SHIFT = 16;

    private RowIds() {}

    static Optional<UUID> parse(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Whether this server can have made the id by now, so that a row may have had it. */
    static boolean mayHaveBeen(UUID id, Instant now) {
        return id.version() == VERSION && id.getMostSignificantBits() >>> TIME_SHIFT <= now.toEpochMilli();
    }
}
