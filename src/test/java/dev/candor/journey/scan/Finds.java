package dev.candor.journey.scan;

import dev.candor.journey.scan.Mark.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a scan has found, and how much it has read. */
public final class Finds {
    private static final String EVERYWHERE = "everywhere";

    private final Set<Sighting> certain = new LinkedHashSet<>();
    private final Map<Heap, Set<Mark>> faint = new HashMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    /** Marks that were found in one faint form, in one area. */
    private record Heap(String encoding, String area) {}

    void add(Form form, String area, String place) {
        if (form.faint()) {
            faint.computeIfAbsent(new Heap(form.encoding(), area), none -> new HashSet<>())
                    .add(form.mark());
            faint.computeIfAbsent(new Heap(form.encoding(), EVERYWHERE), none -> new HashSet<>())
                    .add(form.mark());
        } else {
            certain.add(new Sighting(form.mark(), form.encoding(), area, place));
        }
    }

    void count(String area, long read) {
        bytes.merge(area, read, Long::sum);
    }

    /** What was found in a form that chance does not write. */
    public List<Sighting> certain() {
        return List.copyOf(certain);
    }

    /**
     * Faint forms of which more marks were found than chance explains; see {@link Chance}.
     *
     * @param marks all that were looked for, controls included
     */
    public List<String> beyondChance(Collection<Mark> marks) {
        List<Mark> lots = marks.stream().filter(Mark::isShortAddress).toList();
        int sent = count(lots, Kind.ADDRESS);
        List<String> leaks = new ArrayList<>();
        faint.forEach((heap, found) -> {
            int sentFound = count(found, Kind.ADDRESS);
            if (Chance.of(sentFound, sentFound + count(found, Kind.CONTROL), sent, lots.size()) < Chance.LIMIT) {
                leaks.add(sentFound + " of " + sent + " addresses as " + heap.encoding() + " in " + heap.area()
                        + ", and of the controls " + count(found, Kind.CONTROL));
            }
        });
        return leaks;
    }

    /** How many marks of a kind were found in a faint form anywhere: what chance does. */
    public int faintly(String encoding, Kind kind) {
        return count(faint.getOrDefault(new Heap(encoding, EVERYWHERE), Set.of()), kind);
    }

    /** Bytes read, by area. */
    public Map<String, Long> bytes() {
        return Map.copyOf(bytes);
    }

    /** Bytes read in all. */
    public long allBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int count(Collection<Mark> marks, Kind kind) {
        return (int) marks.stream().filter(mark -> mark.kind() == kind).count();
    }
}
