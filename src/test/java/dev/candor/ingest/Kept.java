package dev.candor.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A stored row, as whoever holds the database sees it.
 *
 * @param sender the number of its client, or of its visitor
 * @param id its id
 * @param shard where it lies
 * @param said everything else that it says and that rows of both types have
 */
record Kept(int sender, UUID id, int shard, List<String> said) {

    /** When it arrived, as precisely as it tells. */
    Instant at() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** Whether both can be of one moment, as far as both tell. */
    boolean mayMeet(Kept other) {
        return at().equals(other.at())
                || other.at().truncatedTo(ChronoUnit.DAYS).equals(at())
                || at().truncatedTo(ChronoUnit.DAYS).equals(other.at());
    }
}
