package dev.candor.store.group;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.candor.event.Event;
import dev.candor.event.Sender;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/**
 * Makes UUIDv7 (RFC 9562) that carry an event's arrival. Within a millisecond they count up from a random start, so they say
 * nothing that the arrival does not say.
 *
 * <p>A visitor's row carries the UTC day of its arrival and no more, and all its other bits are drawn anew: its moment, or an id
 * next to its own, would tie it to what the same machine sent beside it under an identifier.
 */
public final class EventIds {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int TIMESTAMP_SHIFT = 16;
    private static final long VERSION_7 = 0x7000;
    private static final long RANDOM_OF_HIGH = 0x0FFF;
    private static final int VARIANT_BITS = 2;

    private final Random random;
    private final TimeBasedEpochGenerator generator;

    public EventIds(Random random) {
        this.random = random;
        generator = new TimeBasedEpochGenerator(random);
    }

    public UUID next(Event event) {
        long arrival = event.receivedAt().toEpochMilli();
        return event.sender() instanceof Sender.Visitor ? ofDay(arrival) : generator.construct(arrival);
    }

    private UUID ofDay(long arrival) {
        long day = Math.floorDiv(arrival, DAY) * DAY;
        return new UUID(
                (day << TIMESTAMP_SHIFT) | VERSION_7 | (random.nextLong() & RANDOM_OF_HIGH),
                Long.MIN_VALUE | (random.nextLong() >>> VARIANT_BITS));
    }

    /** What spreads a row without a client over shards: its random bits. */
    public static int shard(UUID id) {
        long bits = id.getLeastSignificantBits();
        return (int) (bits ^ bits >>> Integer.SIZE) & Integer.MAX_VALUE;
    }
}
