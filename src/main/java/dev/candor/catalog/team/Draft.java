package dev.candor.catalog.team;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A definition that somebody proposes, read against everything that is live. Only {@link TeamDefinitions} makes one. */
public final class Draft {
    private final Project project;
    private final String text;
    private final @Nullable Definition read;
    private final @Nullable Definition inForce;
    private final int replaces;
    private final List<Flaw> flaws;

    public Draft(Proposed proposed, @Nullable Definition read, @Nullable Definition inForce, List<Flaw> flaws) {
        this.project = proposed.project();
        this.text = proposed.text();
        this.replaces = proposed.replaces();
        this.read = read;
        this.inForce = inForce;
        this.flaws = List.copyOf(flaws);
    }

    /** What a draft is made from. */
    public record Proposed(Project project, String text, int replaces) {}

    /** The project that the type is for. */
    public Project project() {
        return project;
    }

    /** Its YAML, as it was handed in. */
    public String text() {
        return text;
    }

    /** Everything that is wrong with it; empty if it may be proposed and activated. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** The type as it would be, without numbers; nothing if it could not be read at all. */
    public Optional<EventType> type() {
        return Optional.ofNullable(read).map(Definition::published);
    }

    /** The definition of the team that it would replace. */
    public Optional<EventType> inForce() {
        return Optional.ofNullable(inForce).map(Definition::published);
    }

    /** The number of the proposal in force that it would replace; 0 if none. It changes with every activation. */
    public int replaces() {
        return replaces;
    }

    /** What the text says, with all names resolved; empty if it could not be read. */
    public Optional<JsonNode> body() {
        return Optional.ofNullable(read).map(Definition::body);
    }

    /** What the definition in force says, with all names resolved. */
    public Optional<JsonNode> bodyInForce() {
        return Optional.ofNullable(inForce).map(Definition::body);
    }

    /** The definition without a flaw. */
    Definition definition() {
        if (read == null || !flaws.isEmpty()) {
            throw new IllegalStateException("a definition with flaws is never recorded");
        }
        return read;
    }

    @Override
    public String toString() {
        return "Draft for " + project.id();
    }
}
