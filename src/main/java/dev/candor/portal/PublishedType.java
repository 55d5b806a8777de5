package dev.candor.portal;

import dev.candor.catalog.manifest.PublicWords;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.rule.IdentityRule;
import dev.candor.web.show.FieldLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event type in public words.
 *
 * @param type its definition, with those properties only that are taken
 * @param purpose what it is collected for, as a sentence
 * @param term how long rows are kept
 * @param fields what is taken of what a program sends
 * @param connection what is learnt from the connection
 * @param identity how its sender is known
 * @param identifier where a person finds on their machine what the sender is known by; null if there is no such thing
 * @param rights what the sender can ask for, and on what ground
 * @param eventId what is kept to notice a second sending; null if nothing is
 * @param endings what of it ends by itself, or has ended
 */
public record PublishedType(
        EventType type,
        String purpose,
        String term,
        List<FieldLine> fields,
        List<FieldLine> connection,
        String identity,
        @Nullable String identifier,
        String rights,
        @Nullable String eventId,
        List<Ending> endings) {

    static PublishedType of(Project project, EventType type, List<Ending> endings) {
        return new PublishedType(
                type,
                FieldLine.sentence(type.purpose()),
                PublicWords.term(type.retention()),
                FieldLine.of(type),
                FieldLine.ofConnection(type),
                PublicWords.identity(type.identity()),
                type.identity() instanceof IdentityRule.ByIdentifier ? project.identifierOf(type) : null,
                PublicWords.rights(type.identity()),
                PublicWords.eventId(type),
                endings);
    }
}
