package dev.candor.store;

import dev.candor.event.ClientKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    /**
     * Every row that one client sent, those that end first coming first. Rows that only name it are not among them.
     *
     * @param projectNumber the client's project
     * @param client its key
     * @param each called for each row; holds no lock of the database's beyond a few partitions
     */
    void ofClient(int projectNumber, ClientKey client, Consumer<StoredEvent> each);

    /** One row of a project. */
    Optional<StoredEvent> find(int projectNumber, UUID id);
}
