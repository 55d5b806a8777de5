package dev.candor.catalog.read;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.yaml.Problems;
import dev.candor.event.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether event types and the doors that they speak of fit together. */
public final class DoorTypes {
    private DoorTypes() {}

    /** Notes each type that no door of its project leads to, and each that would keep what is only there to identify. */
    public static void check(List<DoorDefinition> doors, List<Definition> types, Problems problems) {
        Map<Dialect, DoorDefinition> byDialect = new HashMap<>();
        doors.forEach(door -> byDialect.put(door.dialect(), door));
        for (Definition type : types) {
            Dialect dialect = type.published().dialect();
            if (!dialect.name().isEmpty() && !Dialect.BUILT_IN.contains(dialect)) {
                check(byDialect.get(dialect), type, problems);
            }
        }
    }

    private static void check(@Nullable DoorDefinition door, Definition type, Problems problems) {
        String place = type.key() + ".yaml";
        Dialect dialect = type.published().dialect();
        if (door == null) {
            problems.add(
                    place,
                    "'dialect' is '" + dialect + "', which is neither hasura, refine or candor nor the name of a door");
        } else if (!door.project().equals(type.published().id().project())) {
            problems.add(place, "'dialect' names a door of another project, " + door.project());
        } else if (door.layout().identifier() != null) {
            String name = door.layout().identifier().as();
            boolean isKept = type.published().properties().stream()
                    .map(Property::path)
                    .anyMatch(path -> path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "[]"));
            if (isKept) {
                problems.add(
                        place,
                        "'" + name
                                + "' is the identifier of its door: it can be an identity or a mention, no property");
            }
        }
    }
}
