package dev.candor.privacy.sketch;

/**
 * How many of something each key had on a day, in a {@link Sketch}. A cell holds a day and the count of that day, so a new day
 * begins at nought without anything being cleared.
 */
public final class DayCounts {
    private static final int BITS_OF_A_COUNT = 32;
    private static final long COUNT = (1L << BITS_OF_A_COUNT) - 1;

    private final Sketch cells;

    /** Nobody has any. A row has 2 to the power of {@code bits} cells, of 8 bytes each. */
    public DayCounts(int bits) {
        cells = new Sketch(bits);
    }

    /** How many the key has on a UTC day, counted from 1970; or more. */
    public long of(long key, long day) {
        long cell = cells.least(key);
        return isOf(day, cell) ? cell & COUNT : 0;
    }

    /** One more. */
    public void add(long key, long day) {
        cells.change(key, day, DayCounts::oneMore);
    }

    /** Bytes of memory, which never change. */
    public long bytes() {
        return cells.bytes();
    }

    private static long oneMore(long cell, long day) {
        return isOf(day, cell) ? cell + 1 : (day << BITS_OF_A_COUNT) + 1;
    }

    /** Near midnight some keys of a cell are on the new day already: the others go with it, or they would set it back to nought. */
    private static boolean isOf(long day, long cell) {
        long dayOfCell = cell >> BITS_OF_A_COUNT;
        return dayOfCell == day || dayOfCell == day + 1;
    }
}
