package dev.candor.event;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A client as we know it: the first 16 bytes of HMAC-SHA-256 over project and identifier, under a key that is not in the
 * database. The identifier cannot be read from it.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record ClientKey(long high, long low) implements Comparable<ClientKey> {
    /** Bytes of a key. */
    public static final int LENGTH = 16;

    /** The key in the first {@link #LENGTH} bytes of a hash. */
    public static ClientKey of(byte[] hash) {
        ByteBuffer buffer = ByteBuffer.wrap(hash);
        return new ClientKey(buffer.getLong(), buffer.getLong());
    }

    /** The key's bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
    }

    /** What people see in place of a client: short, the same within a project, of no use elsewhere. */
    public String shortName() {
        return "c-" + HexFormat.of().toHexDigits(high).substring(0, 6);
    }

    /** Byte order, as PostgreSQL sorts it. */
    @Override
    public int compareTo(ClientKey other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return "ClientKey";
    }
}
