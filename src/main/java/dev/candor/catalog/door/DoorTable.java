package dev.candor.catalog.door;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All doors at one moment, to be asked for the one at an address. */
public final class DoorTable {
    /** A door with a host of its own is asked before one that takes any. */
    private static final Comparator<DoorDefinition> BY_HOST = Comparator.comparing(door -> door.host() == null);

    private final List<DoorDefinition> doors;
    private final Map<String, List<DoorDefinition>> exact = new HashMap<>();
    private final List<DoorDefinition> open = new ArrayList<>();

    /**
     * The door at an address.
     *
     * @param door what is there
     * @param place what stands at its path's open place, not decoded; empty if it has none
     */
    public record Found(DoorDefinition door, String place) {
        @Override
        public String toString() {
            return "Found " + door.dialect();
        }
    }

    public DoorTable(List<DoorDefinition> doors) {
        this.doors = doors.stream()
                .sorted(Comparator.comparing(door -> door.dialect().name()))
                .toList();
        this.doors.stream().sorted(BY_HOST).forEach(door -> {
            if (door.path().isExact()) {
                exact.computeIfAbsent(door.path().toString(), path -> new ArrayList<>())
                        .add(door);
            } else {
                open.add(door);
            }
        });
    }

    /** All doors, in the order of their names. */
    public List<DoorDefinition> doors() {
        return doors;
    }

    /** The door under this name of the server and this path; an exact path wins over one with an open place. */
    public Optional<Found> find(String host, String path) {
        for (DoorDefinition door : exact.getOrDefault(path, List.of())) {
            if (takes(door, host)) {
                return Optional.of(new Found(door, ""));
            }
        }
        for (DoorDefinition door : open) {
            String place = takes(door, host) ? door.path().match(path) : null;
            if (place != null) {
                return Optional.of(new Found(door, place));
            }
        }
        return Optional.empty();
    }

    private static boolean takes(DoorDefinition door, String host) {
        return door.host() == null || door.host().equals(host.toLowerCase(Locale.ROOT));
    }
}
