package dev.candor.privacy.sketch;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongBinaryOperator;

/**
 * A number for each of any number of keys, in a fixed amount of memory and without an object for any: a count-min sketch (Cormode
 * and Muthukrishnan 2005).
 *
 * <p>A key has a cell in each of four rows, at places that follow from the key alone. What is done to its number is done to all
 * four, and it is asked for the least of them. As long as every change raises a number, none of the four is below what the key
 * alone would have brought it to, so what others do can make a key look worse, and never better. Nothing is ever replaced: no
 * flood of other keys can make one forgotten.
 *
 * <p>Keys must be hashes that nobody outside can compute, or somebody makes keys that share another's cells. Thread-safe, and
 * without a lock.
 */
public final class Sketch {
    private static final int ROWS = 4;

    /** Odd numbers without a pattern: multiplied by them, a key's upper bits differ from row to row. */
    private static final long[] SPREAD = {
        0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL, 0x165667B19E3779F9L, 0xD6E8FEB86659FD93L
    };

    private final AtomicLongArray cells;
    private final int bits;

    /** All numbers are 0. A row has 2 to the power of {@code bits} cells, of 8 bytes each; at least 1. */
    public Sketch(int bits) {
        this.bits = bits;
        this.cells = new AtomicLongArray(ROWS << bits);
    }

    /** The key's number, or more. */
    public long least(long key) {
        long least = Long.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, cells.get(place(key, row)));
        }
        return least;
    }

    /** Changes the key's number by a function of what it is and of an operand; without side effects, as it may be tried again. */
    public void change(long key, long operand, LongBinaryOperator change) {
        for (int row = 0; row < ROWS; row++) {
            cells.accumulateAndGet(place(key, row), operand, change);
        }
    }

    /** Bytes of its cells, which is all that it holds. */
    public long bytes() {
        return (long) Long.BYTES * cells.length();
    }

    private int place(long key, int row) {
        return (row << bits) + (int) ((key * SPREAD[row]) >>> (Long.SIZE - bits));
    }
}
