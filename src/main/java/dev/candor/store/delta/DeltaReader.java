package dev.candor.store.delta;

import dev.candor.event.rule.Cells;
import dev.candor.event.rule.Counted;
import dev.candor.store.delta.Delta.Line;
import dev.candor.store.delta.Delta.Part;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of one delta, front to back. */
final class DeltaReader {
    private static final int PAYLOAD = 0x7F;
    private static final int PAYLOAD_BITS = 7;

    private final byte[] bytes;
    private int at;
    private List<String> texts = List.of();

    DeltaReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Delta delta() {
        require(number() == Delta.FORMAT, "of another format");
        int kind = number();
        require(kind == Delta.CLIENTS || kind == Delta.VISITORS, "of another kind");
        texts = texts();
        int count = number();
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(part());
        }
        require(at == bytes.length, "longer than it says");
        return new Delta(kind == Delta.VISITORS, parts);
    }

    private Part part() {
        int project = number();
        int type = number();
        LocalDate day = LocalDate.ofEpochDay(number());
        Cells cells = layout();
        int lines = number();
        int[] senders = column(lines);
        int[][] values = new int[cells.size()][];
        for (int position = 0; position < values.length; position++) {
            values[position] = column(lines);
        }
        List<Line> read = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            read.add(new Line(senders[line], counted(cells, values, line)));
        }
        return new Part(project, type, day, cells, read);
    }

    private Counted counted(Cells cells, int[][] values, int line) {
        @Nullable String[] found = new String[values.length];
        for (int position = 0; position < values.length; position++) {
            int value = values[position][line];
            require(value <= texts.size(), "of a text that it does not hold");
            found[position] = value == Words.ABSENT ? null : texts.get(value - 1);
        }
        return new Counted(cells, found);
    }

    private Cells layout() {
        List<String> names = texts();
        int count = number();
        List<List<String>> tuples = new ArrayList<>();
        for (int tuple = 0; tuple < count; tuple++) {
            tuples.add(tuple(names));
        }
        Cells cells = Cells.of(tuples, tuple(names));
        require(cells.names().equals(names), "of names in another order");
        return cells;
    }

    private List<String> tuple(List<String> names) {
        int count = number();
        List<String> tuple = new ArrayList<>();
        for (int member = 0; member < count; member++) {
            int position = number();
            require(position < names.size(), "of a name that it does not hold");
            tuple.add(names.get(position));
        }
        return tuple;
    }

    private int[] column(int lines) {
        boolean isSame = number() == 0;
        int[] column = new int[lines];
        int value = isSame ? number() : 0;
        for (int line = 0; line < lines; line++) {
            column[line] = isSame ? value : number();
        }
        return column;
    }

    private List<String> texts() {
        int count = number();
        List<String> read = new ArrayList<>();
        for (int text = 0; text < count; text++) {
            int length = number();
            require(length <= bytes.length - at, "shorter than it says");
            read.add(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
        return read;
    }

    private int number() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += PAYLOAD_BITS) {
            require(at < bytes.length, "shorter than it says");
            byte next = bytes[at++];
            value |= (next & PAYLOAD) << shift;
            if (next >= 0) {
                require(value >= 0, "of a number below nought");
                return value;
            }
        }
        throw new IllegalArgumentException("a delta of a number without end");
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("a delta " + problem);
        }
    }
}
