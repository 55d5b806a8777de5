package dev.candor.ingest.limit;

import dev.candor.privacy.sketch.Sketch;
import java.util.function.LongBinaryOperator;

/**
 * What each of any number of keys has used up of its allowance, in a fixed amount of memory.
 *
 * <p>A cell of the sketch holds the moment at which the debt of all keys that share it will be paid off (the generic cell rate
 * algorithm, ITU-T I.371). It is at least the debt of each of its keys, so a key never gets more than an exact allowance of its
 * own would give it. A flood of other keys can only add debt, and at places that nobody outside can compute it adds little: as long
 * as all keys together send less than the cells of a row repay, most cells hold next to nothing, and a key suffers only if all of
 * its four do not.
 */
final class Debts {
    private static final long SECOND = 1_000_000_000;

    private final Sketch cells;
    private final LongBinaryOperator oneMore;
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
        long each = perSecond <= 0 ? 0 : SECOND / perSecond;
        long most = Math.max(burst, 1) * each;
        this.cells = new Sketch(bits);
        this.cost = each;
        this.tolerance = most;
        // Beyond the tolerance nobody's debt can grow; a cell that did would stay full long after its keys have paid.
        this.oneMore = (owed, now) -> Math.min(Math.max(owed, now) + each, now + most);
    }

    /** Whether one more is within the key's allowance at a moment, in nanoseconds. */
    boolean hasRoom(long key, long now) {
        return cost == 0 || Math.max(cells.least(key) - now, 0) + cost <= tolerance;
    }

    /** Takes one off the key's allowance. */
    void charge(long key, long now) {
        if (cost > 0) {
            cells.change(key, now, oneMore);
        }
    }

    /** Bytes of memory, which never change. */
    long bytes() {
        return cells.bytes();
    }
}
