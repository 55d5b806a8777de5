package dev.candor.privacy.cap;

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

    int size() {
        return size;
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
