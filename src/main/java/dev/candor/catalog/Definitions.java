package dev.candor.catalog;

import dev.candor.catalog.door.DoorDefinition;
import java.util.List;

/** All projects, all definitions of event types and all doors by definition. */
record Definitions(List<Project> projects, List<Definition> types, List<DoorDefinition> doors) {}
