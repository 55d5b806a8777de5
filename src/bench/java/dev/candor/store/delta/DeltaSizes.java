package dev.candor.store.delta;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many bytes a delta has, and would have in other forms. */
public final class DeltaSizes {
    /** Of the serialised form of a Roaring bitmap (RoaringFormatSpec): cookie and count, then for each 65,536 numbers key, cardinality, offset. */
    private static final int BITMAP = 8;

    private static final int CONTAINER = 8;

    public long lines;
    public long sets;
    public long bitmaps;
    public long counts;

    /** Adds one delta as it is written. */
    public void add(byte[] body) {
        Delta delta = Delta.read(body);
        Map<Cell, TreeMap<Integer, Integer>> cells = new HashMap<>();
        delta.count((cell, sender, sums) ->
                cells.computeIfAbsent(cell, first -> new TreeMap<>()).merge(sender, 1, Integer::sum));
        long common = common(delta);
        lines += body.length;
        sets += common;
        bitmaps += common;
        counts += common;
        cells.forEach((cell, senders) -> {
            // The tuple, a value of each name, events.
            int key = 2 + cell.names().size();
            sets += key + 1 + varints(senders);
            bitmaps += key + BITMAP + containers(senders) + 2L * senders.size();
            counts += key + 1 + varints(senders) + senders.size();
        });
    }

    /** Texts and layouts, which every form needs. */
    private static long common(Delta delta) {
        Set<String> texts = new HashSet<>();
        Layouts layouts = new Layouts();
        long bytes = 0;
        for (Delta.Part part : delta.parts()) {
            bytes += layouts.of(part.cells()).length;
            for (Delta.Line line : part.lines()) {
                for (int at = 0; at < part.cells().size(); at++) {
                    String value = line.counted().value(at);
                    if (value != null && texts.add(value)) {
                        bytes += 1 + value.length();
                    }
                }
            }
        }
        return bytes;
    }

    private static int varints(TreeMap<Integer, Integer> senders) {
        int bytes = 0;
        int before = 0;
        for (int sender : senders.keySet()) {
            bytes += 1 + (31 - Integer.numberOfLeadingZeros(Math.max(1, sender - before))) / 7;
            before = sender;
        }
        return bytes;
    }

    private static long containers(TreeMap<Integer, Integer> senders) {
        return CONTAINER
                * senders.keySet().stream()
                        .map(sender -> sender >>> 16)
                        .distinct()
                        .count();
    }
}
