package dev.candor.catalog.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What several definitions of a project share, by kind and name: its {@code lists.yaml} and {@code routes.yaml}.
 *
 * <p>A definition says {@code list: os} where it could spell the list out. {@link #resolve} puts the value in the name's
 * place, so that a stored definition says everything itself, and a changed list is a changed definition.
 */
public final class NamedValues {
    /** The key of a shared file, and the keys of a property that may name one of its entries. */
    private static final Map<String, String> KIND_OF_KEY = Map.of(
            "list", "lists", "error_class", "lists", "numbers", "numbers", "ranges", "ranges", "route", "routes");

    /** The same inside {@code stack}. */
    private static final Map<String, String> KIND_IN_STACK = Map.of("classes", "lists", "frames", "lists");

    private final Map<String, JsonNode> values;
    private final Problems problems;

    public NamedValues(Problems problems) {
        this(new TreeMap<>(), problems);
    }

    private NamedValues(Map<String, JsonNode> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** The same values, for a definition whose problems are noted elsewhere. */
    public NamedValues noting(Problems others) {
        return new NamedValues(values, others);
    }

    /** Takes the entries of a shared file. */
    public void add(JsonNode file, String place) {
        if (!file.isObject()) {
            problems.add(place, "must be a map of keys and values");
        }
        file.properties().forEach(kind -> {
            if (!KIND_OF_KEY.containsValue(kind.getKey())) {
                problems.add(place, "unknown key '" + kind.getKey() + "'");
            }
            kind.getValue().properties().forEach(entry -> {
                if (values.put(kind.getKey() + "/" + entry.getKey(), entry.getValue()) != null) {
                    problems.add(place, "'" + entry.getKey() + "' is named twice");
                }
            });
        });
    }

    /** Replaces, in each property of a definition, a name by what it stands for. */
    public void resolve(JsonNode definition, String place) {
        int index = 0;
        for (JsonNode property : definition.path("properties")) {
            if (property instanceof ObjectNode fields) {
                String at = place + ": properties[" + index + "]";
                resolve(fields, KIND_OF_KEY, at);
                if (fields.path("stack") instanceof ObjectNode stack) {
                    resolve(stack, KIND_IN_STACK, at + ": stack");
                }
            }
            index++;
        }
    }

    private void resolve(ObjectNode section, Map<String, String> kinds, String place) {
        kinds.forEach((key, kind) -> {
            JsonNode name = section.path(key);
            if (name.isTextual()) {
                JsonNode value = values.get(kind + "/" + name.textValue());
                if (value == null) {
                    problems.add(
                            place,
                            place + ": " + key,
                            "'" + key + "' names '" + name.textValue()
                                    + "', which no shared file of the project holds");
                }
                section.set(key, value == null ? section.arrayNode() : value);
            }
        });
    }
}
