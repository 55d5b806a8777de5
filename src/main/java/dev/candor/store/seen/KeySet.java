package dev.candor.store.seen;

import dev.candor.event.EventKey;

/** Keys in one array, two numbers each: an eighth of what a set of objects takes. Keys are hashes, so they need no other. */
final class KeySet {
    private static final int FIRST = 1 << 10;

    private long[] halves = new long[2 * FIRST];
    private int size;

    int size() {
        return size;
    }

    boolean contains(EventKey key) {
        int at = find(halves, key.high(), key.low());
        return !isEmpty(halves, at);
    }

    void add(EventKey key) {
        if (4 * size >= halves.length) {
            grow();
        }
        size += put(halves, key.high(), key.low());
    }

    private void grow() {
        long[] larger = new long[2 * halves.length];
        for (int at = 0; at < halves.length; at += 2) {
            if (!isEmpty(halves, at)) {
                put(larger, halves[at], halves[at + 1]);
            }
        }
        halves = larger;
    }

    private static int put(long[] into, long high, long low) {
        int at = find(into, high, low);
        int added = isEmpty(into, at) ? 1 : 0;
        into[at] = high;
        into[at + 1] = low;
        return added;
    }

    // Where the key is, or the empty place where it would be. The one key that looks like an empty place is never
    // found.
    private static int find(long[] in, long high, long low) {
        int mask = in.length - 1;
        int at = (int) (low << 1) & mask;
        while (!isEmpty(in, at) && (in[at] != high || in[at + 1] != low)) {
            at = at + 2 & mask;
        }
        return at;
    }

    private static boolean isEmpty(long[] in, int at) {
        return in[at] == 0 && in[at + 1] == 0;
    }
}
