package dev.candor.event.rule;

import org.jspecify.annotations.Nullable;

/**
 * What of an event is counted: values of its type's dimensions and measures, each with the text under which it is stored ({@code true},
 * {@code 17}, {@code 2-5}, {@code OTHER}). What is not stored has none, which is different from every text.
 */
public final class Counted {
    /** Of an event that is counted by type and day alone. */
    public static final Counted NOTHING = new Counted(Cells.NONE, new @Nullable String[0]);

    private final Cells cells;
    private final @Nullable String[] values;

    /**
     * Keeps the array, which must not be written to any more.
     *
     * @param cells what its type counts
     * @param values by the positions of {@code cells}
     */
    public Counted(Cells cells, @Nullable String[] values) {
        if (values.length != cells.size()) {
            throw new IllegalArgumentException("a value, or none, for each name that is counted");
        }
        this.cells = cells;
        this.values = values;
    }

    /** What its type counts. */
    public Cells cells() {
        return cells;
    }

    /** The value at a position of {@link #cells}; null if the event has none. */
    public @Nullable String value(int position) {
        return values[position];
    }

    @Override
    public String toString() {
        return "Counted";
    }
}
