package dev.candor.event;

import java.nio.ByteBuffer;

/**
 * An event's own id as we keep it, to notice when it is sent again: the first 16 bytes of HMAC-SHA-256 over project, type and id,
 * under a key that is not in the database. The id cannot be read from it. Keys of ids that tell when they were made have first four
 * bytes in common with those of the same second, by another hash under that key.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record EventKey(long high, long low) implements Comparable<EventKey> {
    /** Bytes of a key. */
    public static final int LENGTH = 16;

    /** The key in the first {@link #LENGTH} bytes of a hash. */
    public static EventKey of(byte[] hash) {
        ByteBuffer buffer = ByteBuffer.wrap(hash);
        return new EventKey(buffer.getLong(), buffer.getLong());
    }

    /** The same with other first four bytes, by which keys lie side by side that came at the same time. */
    public EventKey beginning(int with) {
        return new EventKey(((long) with << Integer.SIZE) | (high & 0xFFFF_FFFFL), low);
    }

    /** Byte order, as PostgreSQL sorts it. */
    @Override
    public int compareTo(EventKey other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return "EventKey";
    }
}
