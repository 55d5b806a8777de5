package dev.candor.store.delta;

import dev.candor.event.rule.Cells;
import java.util.ArrayList;
import java.util.List;

/** A delta that is being made. Its arrays are used again for others, so that a group makes no garbage but the texts that are new to it. */
final class OpenDelta {
    private final Words words = new Words();
    private final List<Lines> types = new ArrayList<>();
    private final DeltaBytes out = new DeltaBytes();
    private final Layouts layouts = new Layouts();
    private int used;

    /** Begins anew. */
    void begin() {
        words.clear();
        used = 0;
    }

    boolean isEmpty() {
        return used == 0;
    }

    Words words() {
        return words;
    }

    /** Where lines of a type, a day and a version of a definition are gathered. */
    Lines lines(int project, int type, int day, Cells cells) {
        // The latest first: events of one submission are often of one type, and a group has few.
        for (int at = used - 1; at >= 0; at--) {
            if (types.get(at).hold(type, day, cells)) {
                return types.get(at);
            }
        }
        if (used == types.size()) {
            types.add(new Lines());
        }
        Lines lines = types.get(used++);
        lines.begin(project, type, day, cells);
        return lines;
    }

    /**
     * The delta, as {@link Delta} says.
     *
     * @param kind {@link Delta#CLIENTS} or {@link Delta#VISITORS}
     */
    byte[] bytes(int kind) {
        out.clear();
        out.number(Delta.FORMAT);
        out.number(kind);
        words.writeTo(out);
        out.number(used);
        for (Lines lines : types.subList(0, used)) {
            lines.writeTo(out, layouts);
        }
        return out.toArray();
    }
}
