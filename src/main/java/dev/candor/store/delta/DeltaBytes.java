package dev.candor.store.delta;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a delta, written front to back; used again for every delta. */
final class DeltaBytes {
    private static final int PAYLOAD = 0x7F;
    private static final int MORE = 0x80;
    private static final int PAYLOAD_BITS = 7;
    private static final int LONGEST_NUMBER = 5;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    void clear() {
        length = 0;
    }

    /** A number that is not negative: seven bits to a byte, the lowest first, the highest bit says that more follow. */
    void number(int value) {
        reserve(LONGEST_NUMBER);
        int left = value;
        while ((left & ~PAYLOAD) != 0) {
            bytes[length++] = (byte) ((left & PAYLOAD) | MORE);
            left >>>= PAYLOAD_BITS;
        }
        bytes[length++] = (byte) left;
    }

    /** Its length in bytes, then UTF-8. */
    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        raw(encoded);
    }

    /** As they are. */
    void raw(byte[] some) {
        reserve(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
