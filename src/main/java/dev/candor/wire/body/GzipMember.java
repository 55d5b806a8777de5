package dev.candor.wire.body;

/**
 * The frame of one gzip member (RFC 1952), read from bytes that are all there.
 *
 * <p>By hand, because the platform's stream goes one call deeper for every empty member, and a body can hold fifty thousand.
 */
final class GzipMember {
    /** Check sum and size. */
    static final int TRAILER = 8;

    private static final int FIXED_HEADER = 10;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKED = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xE0;
    private static final int NONE = -1;

    private GzipMember() {}

    /** Where the compressed data of the member at an offset begins; negative if there is no member. */
    static int dataAt(byte[] bytes, int start) {
        if (bytes.length - start < FIXED_HEADER
                || (bytes[start] & 0xFF) != 0x1F
                || (bytes[start + 1] & 0xFF) != 0x8B
                || bytes[start + 2] != DEFLATED) {
            return NONE;
        }
        int flags = bytes[start + 3];
        int at = start + FIXED_HEADER;
        if ((flags & RESERVED) != 0) {
            return NONE;
        }
        if ((flags & EXTRA) != 0) {
            at = bytes.length - at < 2 ? NONE : at + 2 + little(bytes, at, 2);
        }
        at = (flags & NAME) == 0 ? at : behindZero(bytes, at);
        at = (flags & COMMENT) == 0 ? at : behindZero(bytes, at);
        at = (flags & HEADER_CHECKED) == 0 || at < 0 ? at : at + 2;
        return at < bytes.length ? at : NONE;
    }

    /** Whether the trailer at an offset says this check sum (CRC-32) and this size. */
    static boolean endsWith(byte[] bytes, int at, long checksum, int size) {
        return bytes.length - at >= TRAILER
                && little(bytes, at, 4) == (int) checksum
                && little(bytes, at + 4, 4) == size;
    }

    private static int behindZero(byte[] bytes, int start) {
        for (int at = start; at >= 0 && at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at + 1;
            }
        }
        return NONE;
    }

    /** The lowest byte comes first. */
    private static int little(byte[] bytes, int at, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | (bytes[at + i] & 0xFF);
        }
        return value;
    }
}
