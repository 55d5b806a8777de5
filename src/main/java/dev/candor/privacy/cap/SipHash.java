package dev.candor.privacy.cap;

import java.nio.ByteBuffer;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) over the UTF-16 units of a text, little-endian.
 *
 * <p>Keyed, because whoever knows the hash can make any number of values that share one, and such values would count as one.
 */
record SipHash(long key0, long key1) {

    /** Under a key of 16 bytes, as {@link #key} wrote them. */
    static SipHash under(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        return new SipHash(bytes.getLong(), bytes.getLong());
    }

    /** The 16 bytes of its key. */
    byte[] key() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(key0).putLong(key1).array();
    }

    long of(String text) {
        State state = new State(key0, key1);
        int units = text.length();
        int whole = units & ~3;
        for (int i = 0; i < whole; i += 4) {
            state.take(units(text, i, 4));
        }
        state.take(((long) units << 57) | units(text, whole, units - whole));
        return state.end();
    }

    private static long units(String text, int from, int count) {
        long word = 0;
        for (int i = 0; i < count; i++) {
            word |= (long) text.charAt(from + i) << (16 * i);
        }
        return word;
    }

    @Override
    public String toString() {
        return "SipHash";
    }

    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long end() {
            v2 ^= 0xff;
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
