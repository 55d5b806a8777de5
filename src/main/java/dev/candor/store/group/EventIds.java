package dev.candor.store.group;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.candor.event.Event;
import java.util.Random;
import java.util.UUID;

/**
 * Makes UUIDv7 (RFC 9562) that carry an event's arrival. Within a millisecond they count up from a random start, so they say
 * nothing that the arrival does not say.
 */
public final class EventIds {
    private final TimeBasedEpochGenerator generator;

    public EventIds(Random random) {
        generator = new TimeBasedEpochGenerator(random);
    }

    public UUID next(Event event) {
        return generator.construct(event.receivedAt().toEpochMilli());
    }

    /** What spreads a row without a client over shards: its random bits. */
    public static int shard(UUID id) {
        long bits = id.getLeastSignificantBits();
        return (int) (bits ^ bits >>> Integer.SIZE) & Integer.MAX_VALUE;
    }
}
