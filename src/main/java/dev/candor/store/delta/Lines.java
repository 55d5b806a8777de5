package dev.candor.store.delta;

import dev.candor.event.rule.Cells;
import dev.candor.event.rule.Counted;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of one type and day in a delta that is being made, as one array; used again for others. */
final class Lines {
    private static final byte SAME = 0;
    private static final byte EACH = 1;

    private int projectNumber;
    private int typeNumber;
    private int day;
    private @Nullable Cells cells;
    private int width;
    private int[] numbers = new int[256];
    private int used;

    /** Begins anew. */
    void begin(int project, int type, int arrived, Cells counted) {
        projectNumber = project;
        typeNumber = type;
        day = arrived;
        cells = counted;
        width = counted.size() + 1;
        used = 0;
    }

    /** Whether a line belongs here. */
    boolean hold(int type, int arrived, Cells counted) {
        return type == typeNumber && arrived == day && counted == cells;
    }

    /** One event's line: its sender, then its values. */
    void add(int sender, Counted counted, Words words) {
        if (used + width > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, used + width));
        }
        numbers[used++] = sender;
        for (int position = 0; position < width - 1; position++) {
            numbers[used++] = words.number(counted.value(position));
        }
    }

    /** Column by column: in a small group, most have one value in all lines. */
    void writeTo(DeltaBytes out, Layouts layouts) {
        out.number(projectNumber);
        out.number(typeNumber);
        out.number(day);
        out.raw(layouts.of(cells == null ? Cells.NONE : cells));
        out.number(used / width);
        for (int column = 0; column < width; column++) {
            writeColumn(column, out);
        }
    }

    private void writeColumn(int column, DeltaBytes out) {
        if (isSame(column)) {
            out.number(SAME);
            out.number(numbers[column]);
            return;
        }
        out.number(EACH);
        for (int at = column; at < used; at += width) {
            out.number(numbers[at]);
        }
    }

    private boolean isSame(int column) {
        for (int at = column + width; at < used; at += width) {
            if (numbers[at] != numbers[column]) {
                return false;
            }
        }
        return true;
    }
}
