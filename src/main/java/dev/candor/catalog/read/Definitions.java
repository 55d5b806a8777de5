package dev.candor.catalog.read;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.type.Project;
import java.util.List;

/** All projects, all definitions of event types and all doors by definition. */
public record Definitions(List<Project> projects, List<Definition> types, List<DoorDefinition> doors) {}
