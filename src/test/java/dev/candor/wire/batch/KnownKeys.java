package dev.candor.wire.batch;

import dev.candor.access.IngestKeys;
import dev.candor.event.ProjectId;
import java.util.Optional;

/** One key for one project. */
final class KnownKeys extends IngestKeys {
    static final String KEY = "ck_test";
    static final ProjectId PROJECT = new ProjectId("my-project");

    @Override
    public Optional<ProjectId> projectOf(String presented) {
        return presented.equals(KEY) ? Optional.of(PROJECT) : Optional.empty();
    }
}
