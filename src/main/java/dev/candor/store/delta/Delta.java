package dev.candor.store.delta;

import dev.candor.event.rule.Cells;
import dev.candor.event.rule.Counted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one commit group adds to the counts, read back. Immutable.
 *
 * <p>In bytes it is, where every number is an unsigned LEB128 and a text its length in bytes and UTF-8:
 *
 * <pre>
 * delta   = format, kind, texts, parts        format: 1; kind: 0 clients, 1 visitors
 * texts   = how many, text...
 * parts   = how many, part...
 * part    = project, type, day, layout,       day: since 1970-01-01
 *           lines, column of senders, column of each name
 * layout  = how many, name as text...,
 *           how many, tuple..., tuple of sums
 * tuple   = how many, position among the names...
 * column  = 0, value of all lines | 1, value of each line...
 * </pre>
 *
 * <p>A sender is a client's or a visitor's number, 0 nobody's; any other value is the position among the texts plus 1, 0 for none.
 *
 * @param ofVisitors whether senders are visitors of a day, and not clients
 * @param parts by type, day and version of a definition; two parts may be of the same type and day
 */
public record Delta(boolean ofVisitors, List<Part> parts) {
    static final int FORMAT = 1;
    static final int CLIENTS = 0;
    static final int VISITORS = 1;

    /** The sender of an event that nobody is known to have sent. */
    public static final int NOBODY = 0;

    public Delta {
        parts = List.copyOf(parts);
    }

    /**
     * Lines of one type and day.
     *
     * @param projectNumber the project's number
     * @param typeNumber the event type's number
     * @param day the UTC day of arrival
     * @param cells what is counted of them
     * @param lines one for each event
     */
    public record Part(int projectNumber, int typeNumber, LocalDate day, Cells cells, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        private Part keeping(Predicate<Line> some) {
            return new Part(
                    projectNumber,
                    typeNumber,
                    day,
                    cells,
                    lines.stream().filter(some).toList());
        }
    }

    /**
     * What one event adds.
     *
     * @param sender a number of {@code client} or of a visitor, or {@link #NOBODY}
     * @param counted its values
     */
    public record Line(int sender, Counted counted) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    /** Takes what an event adds to one cell. */
    public interface Counts {
        /**
         * One event.
         *
         * @param cell where it counts
         * @param sender who sent it, or {@link #NOBODY}
         * @param sums its measures that are summed; what it does not have is not there, and does not count as nought
         */
        void add(Cell cell, int sender, Map<String, BigDecimal> sums);
    }

    /**
     * Reads a delta.
     *
     * @throws IllegalArgumentException if it is none, or of a newer format
     */
    public static Delta read(byte[] bytes) {
        return new DeltaReader(bytes).delta();
    }

    /** Hands every event to each cell that it counts in: one for each tuple of its definition. */
    public void count(Counts counts) {
        for (Part part : parts) {
            for (Line line : part.lines()) {
                Map<String, BigDecimal> sums = sums(part.cells(), line.counted());
                for (List<String> tuple : part.cells().tuples()) {
                    counts.add(cell(part, tuple, line.counted()), line.sender(), sums);
                }
            }
        }
    }

    /** The same as if a client had never reported. Visitors are no clients: their numbers mean others. */
    public Delta without(int client) {
        if (ofVisitors) {
            return this;
        }
        return new Delta(
                false,
                parts.stream()
                        .map(part -> part.keeping(line -> line.sender() != client))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** As it is stored. */
    public byte[] bytes() {
        OpenDelta draft = new OpenDelta();
        draft.begin();
        for (Part part : parts) {
            Lines lines = draft.lines(
                    part.projectNumber(), part.typeNumber(), (int) part.day().toEpochDay(), part.cells());
            part.lines().forEach(line -> lines.add(line.sender(), line.counted(), draft.words()));
        }
        return draft.bytes(ofVisitors ? VISITORS : CLIENTS);
    }

    private static Cell cell(Part part, List<String> tuple, Counted counted) {
        List<@Nullable String> values = new ArrayList<>(tuple.size());
        for (String name : tuple) {
            values.add(counted.value(part.cells().position(name)));
        }
        return new Cell(part.projectNumber(), part.typeNumber(), part.day(), tuple, values);
    }

    private static Map<String, BigDecimal> sums(Cells cells, Counted counted) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String name : cells.sums()) {
            String value = counted.value(cells.position(name));
            if (value != null) {
                sums.put(name, new BigDecimal(value));
            }
        }
        return sums;
    }
}
