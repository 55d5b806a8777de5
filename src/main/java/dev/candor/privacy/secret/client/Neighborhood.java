package dev.candor.privacy.secret.client;

import dev.candor.privacy.secret.KeyedHash;
import java.nio.ByteBuffer;

/**
 * Lets keys of ids that were made in the same second begin alike, so that an index keeps them on the same few pages (ADR 42). Only
 * ids that tell when they were made have such a neighborhood: UUIDs of version 7 (RFC 9562, section 5.7).
 *
 * <p>Seconds are hashed, so that without the secret a neighborhood tells no time, and neighboring seconds are no neighbors.
 */
final class Neighborhood {
    /** An id without one. */
    static final int NONE = -1;

    private static final int LENGTH = 36;
    private static final int HYPHEN = 8;
    private static final int VERSION = 14;
    private static final int VARIANT = 19;
    private static final String VARIANTS = "89abAB";

    /** Twelve hexadecimal digits of milliseconds, in two groups. */
    private static final int TIME_ENDS = 13;

    /** Milliseconds of a second, rounded to a power of two. */
    private static final int SECOND_BITS = 10;

    private static final int HEXADECIMAL = 16;

    /** No message about an event begins with a zero byte. */
    private static final byte DOMAIN = 0;

    private final KeyedHash secret;

    /** Most ids come within the second in which they were made, and then it is the one of before. */
    private Known last;

    private record Known(long second, int beginning) {}

    Neighborhood(KeyedHash secret) {
        this.secret = secret;
        last = known(0);
    }

    /** The second in which an id was made, in units of 1,024 ms since 1970; {@link #NONE} if it does not tell. */
    static long secondOf(String id) {
        if (id.length() != LENGTH || id.charAt(VERSION) != '7' || VARIANTS.indexOf(id.charAt(VARIANT)) < 0) {
            return NONE;
        }
        long millis = 0;
        for (int at = 0; at < TIME_ENDS; at++) {
            if (at == HYPHEN) {
                continue;
            }
            int digit = Character.digit(id.charAt(at), HEXADECIMAL);
            if (digit < 0) {
                return NONE;
            }
            millis = millis * HEXADECIMAL + digit;
        }
        return millis >>> SECOND_BITS;
    }

    /** The first four bytes of keys of ids that were made in this second. */
    int of(long second) {
        // Threads may overwrite what another knows: each reads one whole record, and knows what it made itself.
        Known known = last;
        if (known.second != second) {
            known = known(second);
            last = known;
        }
        return known.beginning;
    }

    private Known known(long second) {
        ByteBuffer message = ByteBuffer.allocate(1 + Long.BYTES).put(DOMAIN).putLong(second);
        return new Known(second, ByteBuffer.wrap(secret.of(message.array())).getInt());
    }
}
