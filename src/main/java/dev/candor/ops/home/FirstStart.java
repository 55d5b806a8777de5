package dev.candor.ops.home;

import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.Catalog;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What must be there before the first event and the first visitor: a key for each project, and perhaps an administrator. */
@ApplicationScoped
class FirstStart {
    /** After every room has done its own; theirs have 2500 unless they say otherwise. */
    private static final int LAST = 10_000;

    @Inject
    Catalog catalog;

    @Inject
    IngestKeys keys;

    @Inject
    FirstAccount firstAccount;

    void prepare(@Observes @Priority(LAST) StartupEvent start) {
        catalog.projects().forEach(project -> keys.ensureOne(project.id(), project.number()));
        firstAccount.createAsAsked();
    }
}
