package dev.candor.catalog.type;

import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.IdentityRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event type's live definition, for pages: everything that may be known of it.
 *
 * @param id name and numbers
 * @param edition the definition's version
 * @param source where the definition comes from
 * @param dialect the language it is sent in
 * @param topics the topics it takes
 * @param title a short name for people: "Server heartbeat"
 * @param sentBy the program that sends it
 * @param client which of the project's programs that is, by its name in {@code project.yaml}; null if that is not said
 * @param sentWhen "When it starts, then once a day"
 * @param purpose what it is collected for
 * @param owner the role that answers for it
 * @param category the kind of data: "usage", "technical", "error"
 * @param retention how long rows are kept, in whole days
 * @param expires the first UTC day on which it takes nothing more; null if it goes on
 * @param identity how it knows its client
 * @param eventId the property that is each event's own id, by which a second sending is noticed; null if there is none
 * @param mentions other clients that it names: role and path
 * @param asks what it asks of the connection
 * @param properties its allow-list, in the order of the file
 * @param cells combinations of dimensions that reports count together, each a list of paths of dimensions, {@link #VERSION}, and
 *     properties of what is asked of the connection
 * @param notCollected in words: what a reader might fear, and is not kept
 */
public record EventType(
        EventTypeId id,
        Edition edition,
        Source source,
        Dialect dialect,
        List<String> topics,
        String title,
        String sentBy,
        @Nullable String client,
        String sentWhen,
        String purpose,
        String owner,
        String category,
        Duration retention,
        @Nullable LocalDate expires,
        IdentityRule identity,
        @Nullable String eventId,
        List<MentionRule> mentions,
        Set<ConnectionFact> asks,
        List<Property> properties,
        List<List<String>> cells,
        String notCollected) {

    /** How cells name the client's version, whatever the property is called that holds it. */
    public static final String VERSION = Cells.VERSION;

    /** The definition's version, counting from 1. */
    public int version() {
        return edition.version();
    }

    /** Whether it takes nothing more on this UTC day. */
    public boolean isOverOn(LocalDate day) {
        return expires != null && !day.isBefore(expires);
    }

    /** The same with those properties only that are taken on this UTC day, and cells that need no other. */
    public EventType takenOn(LocalDate day) {
        List<String> over = overOn(day);
        if (over.isEmpty()) {
            return this;
        }
        List<Property> taken =
                properties.stream().filter(property -> !property.isOverOn(day)).toList();
        List<List<String>> counted = cells.stream()
                .filter(cell -> cell.stream().noneMatch(over::contains))
                .toList();
        String named = eventId == null || over.contains(eventId) ? null : eventId;
        return with(id, edition, source, new Listed(named, taken, counted));
    }

    /** Paths of the properties that are no longer taken on this UTC day. */
    public List<String> overOn(LocalDate day) {
        return properties.stream()
                .filter(property -> property.isOverOn(day))
                .map(Property::path)
                .toList();
    }

    /** The same with the numbers and the edition that the database knows it by. */
    public EventType numbered(EventTypeId number, Edition recorded) {
        return with(number, recorded, source, new Listed(eventId, properties, cells));
    }

    private EventType with(EventTypeId number, Edition recorded, Source origin, Listed listed) {
        return new EventType(
                number,
                recorded,
                origin,
                dialect,
                topics,
                title,
                sentBy,
                client,
                sentWhen,
                purpose,
                owner,
                category,
                retention,
                expires,
                identity,
                listed.eventId(),
                mentions,
                asks,
                listed.properties(),
                listed.cells(),
                notCollected);
    }

    /** The same, from this source. */
    public EventType from(Source origin) {
        return with(id, edition, origin, new Listed(eventId, properties, cells));
    }

    /** What is taken, and what of it is counted together. */
    private record Listed(@Nullable String eventId, List<Property> properties, List<List<String>> cells) {}

    /** Another client that events of the type may name. */
    public record MentionRule(String role, String path, String wording) {}
}
