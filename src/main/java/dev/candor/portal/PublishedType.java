package dev.candor.portal;

import dev.candor.catalog.EventType;
import dev.candor.event.IdentityRule;
import dev.candor.event.IdentityRule.Rights;
import dev.candor.web.FieldLine;
import dev.candor.web.Figures;
import java.util.List;

/**
 * An event type in public words.
 *
 * @param type its definition
 * @param purpose what it is collected for, as a sentence
 * @param term how long rows are kept
 * @param fields what is taken of what a program sends
 * @param connection what is learnt from the connection
 * @param identity how its sender is known
 * @param rights what the sender can ask for, and on what ground
 */
public record PublishedType(
        EventType type,
        String purpose,
        String term,
        List<FieldLine> fields,
        List<FieldLine> connection,
        String identity,
        String rights) {

    static PublishedType of(EventType type) {
        return new PublishedType(
                type,
                FieldLine.sentence(type.purpose()),
                Figures.term(type.retention()),
                FieldLine.of(type),
                FieldLine.ofConnection(type),
                identity(type.identity()),
                rights(type.identity()));
    }

    private static String identity(IdentityRule rule) {
        return switch (rule) {
            case IdentityRule.ByIdentifier known ->
                "Rows are tied together by an identifier that your program made up ("
                        + String.join(", else ", known.paths())
                        + "). We keep only a keyed hash of it: we recognise it when it comes again, we cannot read it.";
            case IdentityRule.ByDayPseudonym() ->
                "Rows of one day are tied together by a pseudonym, made from address and browser with a random salt. The"
                        + " salt is replaced every day, so days cannot be tied together, and then nobody can tell whose"
                        + " the rows were.";
            case IdentityRule.Nobody() -> "Rows of this type carry no identifier and cannot be tied together.";
        };
    }

    private static String rights(IdentityRule rule) {
        if (rule instanceof IdentityRule.ByIdentifier known) {
            return known.rights() == Rights.BEARER
                    ? "Once this server can do it, the identifier opens its rows: whoever holds it may see and delete them."
                            + " Until then, ask whoever runs this server."
                    : "The identifier can be seen by others, so by itself it gives nobody a right to the rows.";
        }
        return "We cannot find rows of this type by person, so we cannot show or delete yours. They expire by themselves.";
    }
}
