package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.InForce;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.IdentityRule.Rights;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event type for machines. {@code edition} and everything called {@code words} are beside the matter and outside the digest:
 * when it was published on this server, and sentences that say again what the rest says.
 */
final class TypeDocument {
    /** Keys of a file that decide whether an event is taken at all; passed on as they are written there. */
    private static final List<String> CONDITIONS = List.of("requires", "when", "needs", "unwanted");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TypeDocument() {}

    static ObjectNode of(InForce.Entry entry) {
        EventType type = entry.type();
        ObjectNode json = JSON.objectNode()
                .put("name", type.id().name())
                .put("digest", Canonical.PREFIX + type.edition().digest())
                .put("title", type.title())
                .put("dialect", type.dialect().name());
        json.set("topics", words(type.topics()));
        json.put("client", type.client())
                .put("sent_by", type.sentBy())
                .put("sent_when", type.sentWhen())
                .put("purpose", type.purpose())
                .put("owner", type.owner())
                .put("category", type.category())
                .put("retention_days", type.retention().toDays());
        expires(json, type.expires());
        json.set("identity", identity(type.identity()));
        json.put("event_id", type.eventId()).put("not_collected", type.notCollected());
        json.set("mentions", mentions(type));
        json.set("connection", words(facts(type)));
        conditions(json, entry.body());
        json.set("cells", cells(type));
        ArrayNode properties = json.putArray("properties");
        type.properties().forEach(property -> properties.add(property(property)));
        json.putObject("edition")
                .put("version", type.version())
                .put("since", type.edition().since().toString());
        json.set("words", sentences(type));
        return json;
    }

    private static void conditions(ObjectNode json, JsonNode body) {
        ObjectNode conditions = json.putObject("conditions");
        CONDITIONS.stream().filter(body::has).forEach(key -> conditions.set(key, body.get(key)));
        if (body.has("development_topics")) {
            json.set("development_topics", body.get("development_topics"));
        }
        json.set("version", body.path("version").isTextual() ? body.get("version") : JSON.nullNode());
    }

    private static ObjectNode identity(IdentityRule rule) {
        return switch (rule) {
            case IdentityRule.ByIdentifier(List<String> paths, Rights rights) -> {
                ObjectNode json = JSON.objectNode().put("rule", "identifier");
                json.set("paths", words(paths));
                yield json.put("rights", rights.name().toLowerCase(Locale.ROOT));
            }
            case IdentityRule.ByDayPseudonym() -> JSON.objectNode().put("rule", "day_pseudonym");
            case IdentityRule.Nobody() -> JSON.objectNode().put("rule", "none");
        };
    }

    private static ArrayNode mentions(EventType type) {
        ArrayNode json = JSON.arrayNode();
        for (EventType.MentionRule mention : type.mentions()) {
            json.addObject()
                    .put("role", mention.role())
                    .put("path", mention.path())
                    .put("wording", mention.wording());
        }
        return json;
    }

    private static ObjectNode property(Property property) {
        ObjectNode json = JSON.objectNode()
                .put("path", property.path())
                .put("kind", property.kind())
                .put("wording", property.wording())
                .put("role", property.role().code());
        expires(json, property.expires());
        json.set("treatment", TreatmentDocument.of(property.treatment()));
        return json.put("words", property.treatmentWording());
    }

    private static ObjectNode sentences(EventType type) {
        ObjectNode json = JSON.objectNode()
                .put("term", PublicWords.term(type.retention()))
                .put("identity", PublicWords.identity(type.identity()))
                .put("rights", PublicWords.rights(type.identity()))
                .put("event_id", PublicWords.eventId(type));
        ObjectNode connection = json.putObject("connection");
        type.asks().stream()
                .sorted()
                .forEach(fact ->
                        connection.put(fact.property(), PublicWords.what(fact) + ": " + PublicWords.kept(fact)));
        return json;
    }

    private static List<String> facts(EventType type) {
        return type.asks().stream().sorted().map(ConnectionFact::property).toList();
    }

    private static ArrayNode cells(EventType type) {
        ArrayNode json = JSON.arrayNode();
        type.cells().forEach(cell -> json.add(words(cell)));
        return json;
    }

    private static void expires(ObjectNode json, @Nullable LocalDate day) {
        json.put("expires", day == null ? null : day.toString());
    }

    private static ArrayNode words(Collection<String> words) {
        ArrayNode json = JSON.arrayNode();
        words.forEach(json::add);
        return json;
    }
}
