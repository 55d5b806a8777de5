package dev.candor.wire.batch;

import dev.candor.access.key.IngestKeys;
import dev.candor.event.ProjectId;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;

/** One key for one project. No bean, or it would stand beside the real one in every test of the whole application. */
@Vetoed
final class KnownKeys extends IngestKeys {
    static final String KEY = "ck_test";
    static final ProjectId PROJECT = new ProjectId("my-project");

    @Override
    public Optional<ProjectId> projectOf(String presented) {
        return presented.equals(KEY) ? Optional.of(PROJECT) : Optional.empty();
    }
}
