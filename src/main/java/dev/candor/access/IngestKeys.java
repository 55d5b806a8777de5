package dev.candor.access;

import dev.candor.event.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The keys that clients of our own dialect carry. Public by nature: they ship in clients and can only write. */
@ApplicationScoped
public class IngestKeys {

    /** The project of a key that a client presented. Answers from memory, never blocks. */
    public Optional<ProjectId> projectOf(String presented) {
        throw new UnsupportedOperationException();
    }

    /** A project's keys that are in force, oldest first. */
    public List<IngestKey> list(int projectNumber) {
        throw new UnsupportedOperationException();
    }

    /** Makes a first key for a project that has none, under the name "default". Blocking. */
    public IngestKey ensureOne(ProjectId project, int projectNumber) {
        throw new UnsupportedOperationException();
    }

    /** A key, whole: it is no secret. */
    public record IngestKey(String name, String key) {}
}
