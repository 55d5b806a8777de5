package dev.candor.catalog.read;

import dev.candor.catalog.yaml.NamedValues;
import dev.candor.event.ProjectId;
import java.util.Map;

/**
 * What the files say: fixed from the start of the process to its end.
 *
 * @param definitions all projects, and the types of the application and of the operator's folder
 * @param shared what types of a project may name, by project
 */
public record LoadedFiles(Definitions definitions, Map<ProjectId, NamedValues> shared) {
    /** The same once the database has given its definitions numbers. */
    public LoadedFiles numbered(Definitions recorded) {
        return new LoadedFiles(recorded, shared);
    }
}
