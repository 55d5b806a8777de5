package dev.candor.catalog.door.read;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.yaml.Problems;
import java.util.List;
import java.util.Objects;

/** Finds doors that stand in each other's way, whichever projects they belong to. */
public final class DoorCollisions {
    private DoorCollisions() {}

    /** Notes each door that shares its name, or its path and host, with one before it. */
    public static void check(List<DoorDefinition> doors, Problems problems) {
        for (int at = 0; at < doors.size(); at++) {
            for (DoorDefinition other : doors.subList(0, at)) {
                check(doors.get(at), other, problems);
            }
        }
    }

    private static void check(DoorDefinition door, DoorDefinition other, Problems problems) {
        String place = place(door);
        if (door.dialect().equals(other.dialect())) {
            problems.add(place, "the name is taken by a door of " + other.project());
        }
        // A door with a host wins over one without, so these two may share a path.
        if (Objects.equals(door.host(), other.host()) && door.path().collidesWith(other.path())) {
            problems.add(place, "the path " + door.path() + " leads to " + place(other) + " as well");
        }
    }

    private static String place(DoorDefinition door) {
        return door.project() + "/doors.yaml: " + door.dialect();
    }
}
