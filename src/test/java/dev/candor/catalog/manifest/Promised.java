package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one type of a manifest lets be stored, told from the document alone. */
final class Promised {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+(?:\\.\\d+){0,2})(-.+)?");

    private final Map<String, JsonNode> treatments = new HashMap<>();

    Promised(JsonNode type) {
        for (JsonNode property : type.get("properties")) {
            if (!property.at("/treatment/kind").asText().equals("drop")) {
                treatments.put(property.get("path").asText(), property.get("treatment"));
            }
        }
    }

    /** Whether a row may hold this value at this path. */
    boolean allows(String path, JsonNode value) {
        JsonNode treatment = treatments.get(path);
        if (treatment == null) {
            // An empty list says that there was a list: of something that is listed.
            return value.isArray() && treatments.keySet().stream().anyMatch(listed -> listed.startsWith(path));
        }
        JsonNode otherwise = treatment.get("otherwise");
        return (!otherwise.isNull() && otherwise.equals(value)) || isLetThrough(treatment, value);
    }

    private static boolean isLetThrough(JsonNode treatment, JsonNode value) {
        return switch (treatment.get("kind").asText()) {
            case "flag" -> value.isBoolean();
            case "whole" ->
                value.isIntegralNumber()
                        && value.asLong() >= treatment.get("from").asLong()
                        && value.asLong() <= treatment.get("to").asLong();
            case "decimal" ->
                value.isNumber()
                        && new BigDecimal(value.asText()).stripTrailingZeros().precision()
                                <= treatment.get("digits").asInt();
            case "list", "error_class", "ranges" ->
                texts(treatment.get("values")).contains(value.asText());
            case "numbers" -> isOneOf(treatment.get("values"), value);
            case "version" -> isVersion(value.asText(), treatment.get("parts").asInt());
            case "route" ->
                texts(treatment.get("templates")).stream()
                        .map(template -> template.replace(":", ""))
                        .anyMatch(value.asText()::equals);
            case "shape" -> hasShape(treatment, value.asText());
            default -> false;
        };
    }

    private static boolean isOneOf(JsonNode numbers, JsonNode value) {
        for (JsonNode number : numbers) {
            if (value.isNumber() && new BigDecimal(number.asText()).compareTo(new BigDecimal(value.asText())) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion(String text, int parts) {
        Matcher version = VERSION.matcher(text);
        return version.matches() && version.group(1).split("\\.").length <= parts;
    }

    private static boolean hasShape(JsonNode treatment, String text) {
        Matcher matcher = Pattern.compile(treatment.get("pattern").asText()).matcher(text);
        boolean fits = treatment.get("prefix").asBoolean() ? matcher.lookingAt() : matcher.matches();
        return fits && text.length() <= treatment.get("max").asInt();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
