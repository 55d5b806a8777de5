package dev.candor.wire;

import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.type.Project;
import dev.candor.event.ProjectId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Injected into a test: an ingest key of the project that every server has. */
@Dependent
public final class OwnKey {
    public static final ProjectId PROJECT = new ProjectId("my-project");

    private final IngestKeys keys;
    private final Catalog catalog;

    @Inject
    OwnKey(IngestKeys keys, Catalog catalog) {
        this.keys = keys;
        this.catalog = catalog;
    }

    /** The key as clients send it. */
    public String text() {
        Project project = catalog.findProject(PROJECT.slug()).orElseThrow();
        return keys.ensureOne(project.id(), project.number()).key();
    }
}
