package dev.candor.catalog;

import dev.candor.event.Admission;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.event.RawEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The live definitions: what is known of every event type, and the way of a raw event past its allow-list.
 *
 * <p>Answers from memory; never blocks.
 */
@ApplicationScoped
public class Catalog {

    /** Admits a raw event by the definition of its topic, or says why not. Unknown properties are dropped, the rest goes on. */
    public Admission admit(RawEvent raw) {
        throw new UnsupportedOperationException();
    }

    /** The event type whose topic this is, without reading the event's body. */
    public Optional<EventTypeId> typeOf(RawEvent raw) {
        throw new UnsupportedOperationException();
    }

    /** The number of the sender's project if it is known, else of the project that this dialect's types belong to, else 0. */
    public int projectNumberOf(Dialect dialect, @Nullable ProjectId project) {
        throw new UnsupportedOperationException();
    }

    /** All projects, in the order of their names. */
    public List<Project> projects() {
        throw new UnsupportedOperationException();
    }

    /** The project with this slug. */
    public Optional<Project> findProject(String slug) {
        throw new UnsupportedOperationException();
    }

    /** A project's event types, in the order of their names. */
    public List<EventType> types(ProjectId project) {
        throw new UnsupportedOperationException();
    }

    /** One of a project's event types, by name. */
    public Optional<EventType> findType(ProjectId project, String name) {
        throw new UnsupportedOperationException();
    }
}
