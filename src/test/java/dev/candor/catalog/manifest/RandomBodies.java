package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What a client of a type might send: what the manifest lists, right and wrong, and anything else beside and between. */
final class RandomBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> CLUTTER = List.of(
            "secret",
            "email",
            "path",
            "Version",
            "__proto__",
            "",
            "a.b",
            "country",
            "agent",
            "properties",
            "build",
            "🙂",
            "os ");

    private final Random random;

    RandomBodies(Random random) {
        this.random = random;
    }

    /** A body for a type of a manifest, or nearly one. */
    ObjectNode of(JsonNode type) {
        ObjectNode body = JSON.objectNode();
        for (JsonNode property : type.get("properties")) {
            if (random.nextInt(5) > 0) {
                put(body, property.get("path").asText(), property.get("treatment"));
            }
        }
        type.at("/identity/paths").forEach(path -> set(body, path.asText(), identifier()));
        type.get("mentions").forEach(mention -> set(body, mention.get("path").asText(), identifier()));
        JsonNode when = type.at("/conditions/when");
        if (!when.isMissingNode()) {
            set(body, when.get("path").asText(), when.get("values").get(0));
        }
        clutter(body, 4);
        return body;
    }

    private void put(ObjectNode object, String path, JsonNode treatment) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        if (!step.endsWith("[]")) {
            if (rest.isEmpty()) {
                object.set(step, value(treatment));
            } else if (object.path(step).isMissingNode() || object.path(step).isObject()) {
                put(object.withObject("/" + step), rest, treatment);
            }
            return;
        }
        String name = step.substring(0, step.length() - 2);
        ArrayNode items = object.path(name) instanceof ArrayNode known ? known : object.putArray(name);
        for (int i = 0; i < 3; i++) {
            if (rest.isEmpty()) {
                items.add(value(treatment));
            } else {
                ObjectNode item = items.get(i) instanceof ObjectNode known ? known : items.addObject();
                put(item, rest, treatment);
            }
        }
    }

    private void set(ObjectNode body, String path, JsonNode value) {
        ObjectNode at = body;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.path(steps[i]) instanceof ObjectNode known ? known : at.putObject(steps[i]);
        }
        at.set(steps[steps.length - 1], value);
    }

    private void clutter(JsonNode at, int depth) {
        at.forEach(child -> clutter(child, depth));
        if (at instanceof ObjectNode object) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String key =
                        CLUTTER.get(random.nextInt(CLUTTER.size())) + (random.nextBoolean() ? "" : random.nextInt(9));
                if (!object.has(key)) {
                    object.set(key, anything(depth));
                }
            }
        }
    }

    private JsonNode identifier() {
        return switch (random.nextInt(4)) {
            case 0 -> anything(1);
            case 1 -> JSON.textNode("Abc123-def456-Ghi789");
            default ->
                JSON.textNode(new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE)
                        .toString());
        };
    }

    private JsonNode value(JsonNode treatment) {
        if (random.nextInt(3) == 0) {
            return anything(2);
        }
        JsonNode values = treatment.path("values");
        return switch (treatment.get("kind").asText()) {
            case "flag" -> JSON.booleanNode(random.nextBoolean());
            case "whole" ->
                JSON.numberNode(random.nextLong(
                        treatment.get("from").asLong(), treatment.get("to").asLong() + 1));
            case "decimal" ->
                JSON.numberNode(random.nextDouble(treatment.get("to").asDouble()));
            case "list" ->
                JSON.textNode(one(values).asText()
                        + treatment.path("cut_at").asText("")
                        + (treatment.has("cut_at") ? "secret" : ""));
            case "error_class" -> JSON.textNode(one(values).asText() + ": secret");
            case "numbers" -> one(values);
            case "ranges" ->
                JSON.numberNode(
                        random.nextLong(2L * one(treatment.get("starts")).asLong() + 2));
            case "version" -> JSON.textNode("v2.48." + random.nextInt(20) + (random.nextBoolean() ? "" : "-beta.2"));
            case "route" ->
                JSON.textNode(one(treatment.get("templates")).asText().replaceAll(":[A-Z_]+", "secret"));
            default -> JSON.textNode("RUN_SECRET_" + random.nextInt(9));
        };
    }

    private JsonNode one(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JSON.textNode("someone@example.org");
            case 1 -> JSON.textNode("");
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(random.nextGaussian());
            case 4 -> JSON.booleanNode(random.nextBoolean());
            case 5 -> JSON.nullNode();
            case 6 -> JSON.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> JSON.objectNode().set("secret" + random.nextInt(3), anything(depth - 1));
        };
    }
}
