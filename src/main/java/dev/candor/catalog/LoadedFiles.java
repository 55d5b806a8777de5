package dev.candor.catalog;

import dev.candor.catalog.yaml.NamedValues;
import dev.candor.event.ProjectId;
import java.util.Map;

/**
 * What the files say: fixed from the start of the process to its end.
 *
 * @param definitions all projects, and the types of the application and of the operator's folder
 * @param shared what types of a project may name, by project
 */
record LoadedFiles(Definitions definitions, Map<ProjectId, NamedValues> shared) {
    /** The same once the database has given its definitions numbers. */
    LoadedFiles numbered(Definitions recorded) {
        return new LoadedFiles(recorded, shared);
    }
}
