package dev.candor.web.show;

import dev.candor.catalog.manifest.PublicWords;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is done to one property, as one line of a table.
 *
 * @param path where it stands in what the client sends
 * @param kind for people
 * @param wording what it is
 * @param treatment what is done to it
 * @param dropped whether it is named only to say that it is dropped
 */
public record FieldLine(String path, String kind, String wording, String treatment, boolean dropped) {
    private static final String HASHED = "Kept as a keyed hash: we recognise it, we cannot read it";

    /** Everything that a type takes from what is sent, identity first; what is dropped comes last. */
    public static List<FieldLine> of(EventType type) {
        List<FieldLine> lines = new ArrayList<>();
        if (type.identity() instanceof IdentityRule.ByIdentifier(List<String> paths, IdentityRule.Rights rights)) {
            paths.forEach(path -> lines.add(new FieldLine(path, "identifier", "Names the client", HASHED, false)));
        }
        type.mentions()
                .forEach(rule -> lines.add(new FieldLine(rule.path(), "identifier", rule.wording(), HASHED, false)));
        type.properties().stream()
                .map(FieldLine::of)
                .sorted(Comparator.comparing(FieldLine::dropped))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    /** What a type learns from the connection. */
    public static List<FieldLine> ofConnection(EventType type) {
        return type.asks().stream().sorted().map(FieldLine::of).toList();
    }

    /** Words of a definition as a sentence of a page: with a full stop. */
    public static String sentence(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }

    private static FieldLine of(Property property) {
        return new FieldLine(
                property.path(),
                property.kind(),
                property.wording(),
                property.treatmentWording(),
                property.treatment() instanceof Treatment.Drop);
    }

    private static FieldLine of(ConnectionFact fact) {
        return new FieldLine(
                fact.property(), "from the connection", PublicWords.what(fact), PublicWords.kept(fact), false);
    }
}
