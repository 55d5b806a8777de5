package dev.candor.event.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a type's events is counted: which dimensions together, and which measures are summed. Made once for each version of a
 * definition and shared by all of its events, which bring nothing but their values.
 *
 * <p>Every name has a position, and an event's values stand at these positions ({@link Counted}). Positions mean nothing beyond
 * this object: whatever lasts longer says names.
 */
public final class Cells {
    /** How cells name the client's version, whatever the property is called that holds it. */
    public static final String VERSION = "version";

    /** Of a type that declares none: events and clients, by day. */
    public static final Cells NONE = of(List.of(), List.of());

    private static final int NOWHERE = -1;

    private final List<List<String>> tuples;
    private final List<String> sums;
    private final List<String> names;
    private final HashMap<String, Integer> positions = new HashMap<>();

    private Cells(Set<List<String>> tuples, List<String> sums) {
        this.tuples = List.copyOf(tuples);
        this.sums = List.copyOf(sums);
        Set<String> found = new LinkedHashSet<>();
        this.tuples.forEach(found::addAll);
        found.addAll(this.sums);
        names = List.copyOf(found);
        for (int position = 0; position < names.size(); position++) {
            positions.put(names.get(position), position);
        }
    }

    /**
     * Of these combinations, and of the empty one, which counts all events of a day.
     *
     * @param tuples lists of names: paths of dimensions as definitions write them, {@link #VERSION}, properties of what is asked of
     *     the connection; a measure in ranges is a tuple of its own, which makes its distribution
     * @param sums paths of measures that are summed
     */
    public static Cells of(List<List<String>> tuples, List<String> sums) {
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(List.of());
        tuples.forEach(tuple -> all.add(List.copyOf(tuple)));
        return new Cells(all, sums);
    }

    /** The combinations, the empty one first. */
    public List<List<String>> tuples() {
        return tuples;
    }

    /** Measures that are summed in every cell. */
    public List<String> sums() {
        return sums;
    }

    /** Every name that stands in a tuple or is summed, once, by position. */
    public List<String> names() {
        return names;
    }

    /** How many values an event has at most. */
    public int size() {
        return names.size();
    }

    /** Where the value of a name stands, counting from 0; negative if it is not counted. */
    public int position(String name) {
        // Asked for each property of each event; an immutable map would divide for each.
        Integer position = positions.get(name);
        return position == null ? NOWHERE : position;
    }
}
