package dev.candor.privacy.cap;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * A set of 64-bit hashes in one array (open addressing, linear probing), at most half full. Grows as it fills; what bounds it is
 * up to the caller. Not thread-safe.
 */
final class Hashes {
    private static final int FIRST_SIZE = 8;

    // Nought marks a free place, so the hash 0 is kept as 1: among 2^64 hashes the two share a place without harm.
    private static final long FREE = 0;

    private long[] places = new long[FIRST_SIZE];
    private int size;

    /** As {@link #toBytes} wrote them. */
    static Hashes of(byte[] bytes) {
        Hashes hashes = new Hashes();
        hashes.addAll(bytes);
        return hashes;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** What it occupies. */
    int bytes() {
        return places.length * Long.BYTES;
    }

    boolean contains(long hash) {
        return places[placeOf(hash)] != FREE;
    }

    void add(long hash) {
        int place = placeOf(hash);
        if (places[place] != FREE) {
            return;
        }
        places[place] = kept(hash);
        size++;
        if (size * 2 > places.length) {
            grow();
        }
    }

    /** Adds the others, as {@link #toBytes} wrote them. */
    void addAll(byte[] bytes) {
        LongBuffer others = ByteBuffer.wrap(bytes).asLongBuffer();
        while (others.hasRemaining()) {
            add(others.get());
        }
    }

    /** Adds of the others as many as fit until it holds so many. Which ones, their hashes decide, and no client knows those. */
    void fillUp(Hashes others, int most) {
        for (long hash : others.places) {
            if (size >= most) {
                return;
            }
            if (hash != FREE) {
                add(hash);
            }
        }
    }

    /** Those that the other holds, too. */
    Hashes within(Hashes other) {
        return matching(other, true);
    }

    /** Those that the other does not hold. */
    Hashes without(Hashes other) {
        return matching(other, false);
    }

    /** All of them, eight bytes each, big-endian, in no order. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
        for (long hash : places) {
            if (hash != FREE) {
                bytes.putLong(hash);
            }
        }
        return bytes.array();
    }

    private Hashes matching(Hashes other, boolean isHeld) {
        Hashes matching = new Hashes();
        for (long hash : places) {
            if (hash != FREE && other.contains(hash) == isHeld) {
                matching.add(hash);
            }
        }
        return matching;
    }

    private void grow() {
        long[] before = places;
        places = new long[before.length * 2];
        for (long hash : before) {
            if (hash != FREE) {
                places[placeOf(hash)] = hash;
            }
        }
    }

    /** Where the hash stands, or the free place where it would. */
    private int placeOf(long hash) {
        long kept = kept(hash);
        int mask = places.length - 1;
        int place = (int) kept & mask;
        while (places[place] != FREE && places[place] != kept) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static long kept(long hash) {
        return hash == FREE ? 1 : hash;
    }
}
