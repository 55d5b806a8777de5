package dev.candor.store.delta;

import dev.candor.event.rule.Cells;
import java.util.IdentityHashMap;
import java.util.List;

/** What {@link Cells} are in bytes: names, tuples and sums. Worked out once for each version of a definition. */
final class Layouts {
    /** More than this many versions of definitions are not met in a day: then it starts again. */
    private static final int REMEMBERED = 1_000;

    private final IdentityHashMap<Cells, byte[]> known = new IdentityHashMap<>();

    byte[] of(Cells cells) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(cells, Layouts::bytes);
    }

    private static byte[] bytes(Cells cells) {
        DeltaBytes out = new DeltaBytes();
        out.number(cells.size());
        cells.names().forEach(out::text);
        out.number(cells.tuples().size());
        cells.tuples().forEach(tuple -> positions(cells, tuple, out));
        positions(cells, cells.sums(), out);
        return out.toArray();
    }

    private static void positions(Cells cells, List<String> names, DeltaBytes out) {
        out.number(names.size());
        names.forEach(name -> out.number(cells.position(name)));
    }
}
