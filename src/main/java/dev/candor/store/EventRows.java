package dev.candor.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows back, exactly as stored. Blocking. */
public interface EventRows {
    /**
     * The newest rows of a type, newest first.
     *
     * @param typeNumber the event type's number
     * @param before only rows older than this one; null for the newest
     * @param limit at most so many
     */
    List<StoredEvent> newest(int typeNumber, @Nullable UUID before, int limit);

    /** One row of a project. */
    Optional<StoredEvent> find(int projectNumber, UUID id);
}
