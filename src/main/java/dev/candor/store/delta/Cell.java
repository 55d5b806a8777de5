package dev.candor.store.delta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where events are counted together.
 *
 * @param projectNumber the project's number
 * @param typeNumber the event type's number
 * @param day the UTC day of their arrival
 * @param names what is looked at, as the definition names it; empty for all events of the day
 * @param values the value of each, as stored; null for events without one
 */
public record Cell(
        int projectNumber, int typeNumber, LocalDate day, List<String> names, List<@Nullable String> values) {
    public Cell {
        names = List.copyOf(names);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String toString() {
        return "Cell";
    }
}
