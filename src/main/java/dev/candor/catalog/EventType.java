package dev.candor.catalog;

import dev.candor.event.ConnectionFact;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.IdentityRule;
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
 * @param sentWhen "When it starts, then once a day"
 * @param purpose what it is collected for
 * @param owner the role that answers for it
 * @param category the kind of data: "usage", "technical", "error"
 * @param retention how long rows are kept, in whole days
 * @param expires the first UTC day on which it takes nothing more; null if it goes on
 * @param identity how it knows its client
 * @param mentions other clients that it names: role and path
 * @param asks what it asks of the connection
 * @param properties its allow-list, in the order of the file
 * @param cells combinations of dimensions that reports count together, each a list of paths
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
        String sentWhen,
        String purpose,
        String owner,
        String category,
        Duration retention,
        @Nullable LocalDate expires,
        IdentityRule identity,
        List<MentionRule> mentions,
        Set<ConnectionFact> asks,
        List<Property> properties,
        List<List<String>> cells,
        String notCollected) {

    /** The definition's version, counting from 1. */
    public int version() {
        return edition.version();
    }

    /** The same with the numbers and the edition that the database knows it by. */
    EventType numbered(EventTypeId number, Edition recorded) {
        return new EventType(
                number,
                recorded,
                source,
                dialect,
                topics,
                title,
                sentBy,
                sentWhen,
                purpose,
                owner,
                category,
                retention,
                expires,
                identity,
                mentions,
                asks,
                properties,
                cells,
                notCollected);
    }

    /** The same, from this source. */
    EventType from(Source origin) {
        return new EventType(
                id,
                edition,
                origin,
                dialect,
                topics,
                title,
                sentBy,
                sentWhen,
                purpose,
                owner,
                category,
                retention,
                expires,
                identity,
                mentions,
                asks,
                properties,
                cells,
                notCollected);
    }

    /** Another client that events of the type may name. */
    public record MentionRule(String role, String path, String wording) {}
}
