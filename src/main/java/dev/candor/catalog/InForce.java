package dev.candor.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is taken on a stretch of days on which nothing expires: what the manifest is made of.
 *
 * <p>Equal only to itself: the same words, compiled again, are another stretch, found by whoever holds it.
 *
 * @param from the first UTC day; {@link LocalDate#MIN} if nothing expired before
 * @param until the first UTC day on which something else is taken; {@link LocalDate#MAX} if nothing expires any more
 * @param projects all projects, in the order of their names
 * @param types the types that take events, each with those properties only that it takes
 */
public record InForce(LocalDate from, LocalDate until, List<Project> projects, List<Entry> types) {

    /**
     * One event type.
     *
     * @param type the definition, for pages
     * @param body its file with every name resolved, as the database keeps it: with properties that have expired
     */
    public record Entry(EventType type, JsonNode body) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
