package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.event.rule.RouteTemplates;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A treatment for machines: its kind by the key that definitions use for it, and everything that decides what it lets through,
 * spelled out. {@code otherwise} is what is stored in place of a value that it does not let through; null if nothing is.
 *
 * <p>A new treatment does not compile until it has its words here: what the manifest cannot say must not be stored.
 */
final class TreatmentDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String OTHER_ROUTE = "/" + Treatment.OTHER;

    private TreatmentDocument() {}

    static ObjectNode of(Treatment treatment) {
        return switch (treatment) {
            case Treatment.KeepFlag() -> kind("flag", null);
            case Treatment.KeepWhole(long min, long max) ->
                kind("whole", null).put("from", min).put("to", max);
            case Treatment.KeepDecimal(BigDecimal min, BigDecimal max, int digits) -> {
                ObjectNode json = kind("decimal", null).put("digits", digits);
                json.set("from", JSON.numberNode(min.stripTrailingZeros()));
                json.set("to", JSON.numberNode(max.stripTrailingZeros()));
                yield json;
            }
            case Treatment.KeepShape shape ->
                kind("shape", Treatment.OTHER).put("pattern", shape.pattern()).put("max", shape.maxLength());
            case Treatment.OneOf list -> list(list);
            case Treatment.OneOfNumbers numbers -> numbers(numbers);
            case Treatment.Ranges ranges -> ranges(ranges);
            case Treatment.Version(int parts) ->
                kind("version", Treatment.OTHER).put("parts", parts);
            case Treatment.Route(RouteTemplates templates) -> route(templates);
            case Treatment.ErrorClass error ->
                kind("error_class", Treatment.OTHER).set("values", words(error.classes()));
            case Treatment.Stack stack -> stack(stack);
            case Treatment.Scrub(int max) -> kind("scrub", Treatment.OTHER).put("max", max);
            case Treatment.Drop() -> kind("drop", null);
        };
    }

    private static ObjectNode kind(String kind, @Nullable String otherwise) {
        return JSON.objectNode().put("kind", kind).put("otherwise", otherwise);
    }

    private static ObjectNode stack(Treatment.Stack stack) {
        ObjectNode json = kind("stack", Treatment.OTHER);
        json.set("values", words(stack.classes()));
        json.set("frames", words(stack.frames()));
        return json;
    }

    private static ObjectNode list(Treatment.OneOf list) {
        ObjectNode json = kind("list", Treatment.OTHER);
        json.set("values", words(list.values()));
        if (!list.cutAt().isEmpty()) {
            json.put("cut_at", list.cutAt());
        }
        return json;
    }

    private static ObjectNode numbers(Treatment.OneOfNumbers numbers) {
        ObjectNode json = kind("numbers", null);
        ArrayNode values = json.putArray("values");
        numbers.values().stream().map(BigDecimal::stripTrailingZeros).sorted().forEach(values::add);
        return json;
    }

    private static ObjectNode ranges(Treatment.Ranges ranges) {
        ObjectNode json = kind("ranges", null);
        ArrayNode starts = json.putArray("starts");
        ranges.starts().forEach(starts::add);
        ArrayNode values = json.putArray("values");
        ranges.labels().forEach(values::add);
        return json;
    }

    private static ObjectNode route(RouteTemplates templates) {
        ObjectNode json = kind("route", OTHER_ROUTE);
        ArrayNode values = json.putArray("templates");
        templates.templates().forEach(values::add);
        ArrayNode aliases = json.putArray("aliases");
        for (RouteTemplates.Alias alias : templates.aliases()) {
            aliases.addObject().put("sent", alias.sent()).put("template", alias.template());
        }
        return json;
    }

    private static ArrayNode words(Collection<String> words) {
        ArrayNode json = JSON.arrayNode();
        words.stream().sorted().forEach(json::add);
        return json;
    }
}
