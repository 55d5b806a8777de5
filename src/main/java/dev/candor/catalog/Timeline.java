package dev.candor.catalog;

import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.Definitions;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The definitions on every day that there is, past and to come: what expires does so by itself at midnight (UTC), because the
 * answer for the next day is already here. Nothing is compiled, read or awaited when a day begins.
 */
final class Timeline {
    /** Before anything is loaded: knows no topic on any day. */
    static final Timeline EMPTY = new Timeline(new Definitions(List.of(), List.of(), List.of()));

    private final long[] firstDays;
    private final List<CatalogSnapshot> snapshots;

    Timeline(Definitions definitions) {
        List<LocalDate> days = new ArrayList<>();
        days.add(LocalDate.MIN);
        days.addAll(expiries(definitions));
        days.add(LocalDate.MAX);
        List<CatalogSnapshot> made = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            made.add(new CatalogSnapshot(definitions, days.get(i), days.get(i + 1)));
        }
        snapshots = List.copyOf(made);
        firstDays = snapshots.stream()
                .mapToLong(snapshot -> snapshot.inForce().from().toEpochDay())
                .toArray();
    }

    /** The definitions on a day, counted from 1970-01-01 UTC. */
    CatalogSnapshot on(long epochDay) {
        int last = firstDays.length - 1;
        while (last > 0 && firstDays[last] > epochDay) {
            last--;
        }
        return snapshots.get(last);
    }

    /** All stretches of days, in order. */
    List<InForce> stretches() {
        return snapshots.stream().map(CatalogSnapshot::inForce).toList();
    }

    private static List<LocalDate> expiries(Definitions definitions) {
        List<LocalDate> days = new ArrayList<>();
        for (Definition type : definitions.types()) {
            EventType published = type.published();
            published.properties().stream()
                    .map(Property::expires)
                    .filter(Objects::nonNull)
                    .forEach(days::add);
            if (published.expires() != null) {
                days.add(published.expires());
            }
        }
        return days.stream().distinct().sorted().toList();
    }
}
