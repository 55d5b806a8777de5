package dev.candor.ingest.limit;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What each of any number of keys has used up of its allowance, in a fixed amount of memory and without an object for any.
 *
 * <p>A key has a cell in each of four rows, at places that follow from the key alone. A cell holds the moment at which the debt
 * of all keys that share it will be paid off (the generic cell rate algorithm, ITU-T I.371, in the cells of a count-min sketch,
 * Cormode and Muthukrishnan 2005). A key is asked for the least of its four.
 *
 * <p>Each cell is at least the debt of each of its keys, so the least of them is, too: a key never gets more than an exact
 * allowance of its own would give it. Nothing is ever replaced, so a flood of other keys cannot make this one forgotten; it can
 * only add debt, and with cells at places that nobody outside can compute it adds little: as long as all keys together send less
 * than the cells of a row repay, most cells hold next to nothing, and a key suffers only if all of its four do not.
 */
final class Debts {
    private static final int ROWS = 4;

    /** Odd numbers without a pattern: multiplied by them, a key's upper bits differ from row to row. */
    private static final long[] SPREAD = {
        0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL, 0x165667B19E3779F9L, 0xD6E8FEB86659FD93L
    };

    private static final long SECOND = 1_000_000_000;

    private final AtomicLongArray cells;
    private final int bits;
    private final long cost;
    private final long tolerance;

    /**
     * Nobody owes anything.
     *
     * @param bits a row has 2 to the power of so many cells, of 8 bytes each; at least 1
     * @param perSecond what is repaid in a second; 0 for no limit
     * @param burst what may be owed
     */
    Debts(int bits, int perSecond, int burst) {
        this.bits = bits;
        this.cells = new AtomicLongArray(ROWS << bits);
        this.cost = perSecond <= 0 ? 0 : SECOND / perSecond;
        this.tolerance = Math.max(burst, 1) * cost;
    }

    /** Whether one more is within the key's allowance at a moment, in nanoseconds. */
    boolean hasRoom(long key, long now) {
        if (cost == 0) {
            return true;
        }
        for (int row = 0; row < ROWS; row++) {
            if (Math.max(cells.get(place(key, row)) - now, 0) + cost <= tolerance) {
                return true;
            }
        }
        return false;
    }

    /** Takes one off the key's allowance. */
    void charge(long key, long now) {
        for (int row = 0; row < ROWS && cost > 0; row++) {
            charge(place(key, row), now);
        }
    }

    /** Beyond the tolerance nobody's debt can grow; a cell that did would stay full long after its keys have paid. */
    private void charge(int place, long now) {
        long owed;
        long more;
        do {
            owed = cells.get(place);
            more = Math.min(Math.max(owed, now) + cost, now + tolerance);
        } while (!cells.compareAndSet(place, owed, more));
    }

    /** Bytes of its cells, which is all that it holds. */
    long bytes() {
        return (long) Long.BYTES * cells.length();
    }

    private int place(long key, int row) {
        return (row << bits) + (int) ((key * SPREAD[row]) >>> (Long.SIZE - bits));
    }
}
