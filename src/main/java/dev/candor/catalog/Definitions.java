package dev.candor.catalog;

import java.util.List;

/** All projects and all definitions. */
record Definitions(List<Project> projects, List<Definition> types) {}
