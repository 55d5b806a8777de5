package dev.candor.catalog.read;

import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.yaml.Section;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.Treatment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads which dimensions of a type are counted together, and makes of it what is counted of each event. */
final class CellsReader {
    private static final int MOST_CELLS = 12;
    private static final int MOST_DIMENSIONS = 4;

    private CellsReader() {}

    /**
     * The type's cells.
     *
     * @param countable what may stand in one, see {@link #countable}
     */
    static List<List<String>> read(Section file, Set<String> countable) {
        List<List<String>> cells = file.lists("cells");
        Set<Set<String>> seen = new HashSet<>();
        for (int at = 0; at < cells.size(); at++) {
            List<String> cell = cells.get(at);
            String spot = "cells[" + at + "]";
            if (cell.isEmpty() || cell.size() > MOST_DIMENSIONS) {
                file.problem(spot, "'cells': one has from 1 to " + MOST_DIMENSIONS + " dimensions");
            }
            Set<String> distinct = new TreeSet<>(cell);
            if (distinct.size() < cell.size() || !seen.add(distinct)) {
                file.problem(spot, "'cells': " + cell + " is there twice, or names something twice");
            }
            cell.stream()
                    .filter(path -> !countable.contains(path))
                    .forEach(path -> file.problem(
                            spot, "'cells': '" + path + "' is none of " + String.join(", ", new TreeSet<>(countable))));
        }
        if (cells.size() > MOST_CELLS) {
            file.problem("cells", "'cells': there are at most " + MOST_CELLS);
        }
        return cells.stream().map(List::copyOf).toList();
    }

    /**
     * What is counted of a type's events: its cells, and each measure by itself, as a distribution if it is in ranges, else as a sum.
     *
     * @param version the path of the type's version, or empty; without such a property nothing is counted by version
     */
    static Cells counted(EventType type, String version) {
        boolean hasVersion =
                type.properties().stream().anyMatch(property -> property.path().equals(version));
        List<List<String>> tuples = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        type.cells().stream()
                .filter(cell -> version.isEmpty() || hasVersion || !cell.contains(Cells.VERSION))
                .forEach(tuples::add);
        for (Property property : type.properties()) {
            if (property.role() == Property.Role.MEASURE) {
                if (property.treatment() instanceof Treatment.Ranges) {
                    tuples.add(List.of(property.path()));
                } else {
                    sums.add(property.path());
                }
            }
        }
        return Cells.of(tuples, sums);
    }

    /** Dimensions that an event has once, the version under a name of its own, and what is asked of the connection. */
    static Set<String> countable(List<Property> properties, String version, Set<ConnectionFact> asks) {
        List<String> names = new ArrayList<>();
        properties.stream()
                .filter(property -> property.role() == Property.Role.DIMENSION)
                .map(Property::path)
                .filter(path -> !path.contains("[]") && !path.equals(version))
                .forEach(names::add);
        asks.forEach(fact -> names.add(fact.property()));
        if (!version.isEmpty()) {
            names.add(EventType.VERSION);
        }
        return Set.copyOf(names);
    }
}
