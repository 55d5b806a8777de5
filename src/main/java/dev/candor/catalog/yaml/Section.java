package dev.candor.catalog.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One map of a file, read key by key. What is missing or of the wrong kind is noted as a problem and answered with something
 * harmless, so that reading goes on; whoever has read all that may be there calls {@link #finish}, which notes the rest.
 */
public final class Section {
    /** Days outside these are slips, and arithmetic with them would overflow. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2999;

    private final JsonNode node;
    private final String place;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    public Section(JsonNode node, String place, Problems problems) {
        this.place = place;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(place, "must be a map of keys and values");
        }
        this.node = node;
    }

    /** Notes a problem with this section. */
    public void problem(String what) {
        problems.add(place, what);
    }

    /** Notes a problem with one key of this section. */
    public void problem(String key, String what) {
        problems.add(place, place + ": " + key, what);
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** Whether the key is there and holds a map. */
    public boolean isMap(String key) {
        return node.path(key).isObject();
    }

    /** A text that must be there; empty if it is not. */
    public String text(String key) {
        Optional<String> text = findText(key);
        if (text.isEmpty() && !has(key)) {
            problem("'" + key + "' is missing");
        }
        return text.orElse("");
    }

    /** A text that may be there. */
    public Optional<String> findText(String key) {
        JsonNode value = take(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            problem(key, "'" + key + "' must be a text");
            return Optional.empty();
        }
        return Optional.of(value.textValue().strip());
    }

    /** A text taken with its spaces, for what is compared and not read. */
    public String exactText(String key) {
        return take(key).asText("");
    }

    /** A text that may be there and may be empty, taken with its spaces. */
    public Optional<String> findExactText(String key) {
        JsonNode value = take(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            problem("'" + key + "' must be a text");
        }
        return Optional.of(value.asText(""));
    }

    /** Texts; a single one may stand without brackets. Empty if the key is missing. */
    public List<String> texts(String key) {
        JsonNode value = take(key);
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(key, value)) {
            if (item.isTextual() && !texts.contains(item.textValue())) {
                texts.add(item.textValue());
            } else {
                problem(key, "'" + key + "' must hold different texts; put quotes around " + item);
            }
        }
        return texts;
    }

    /** Lists of texts. Empty if the key is missing. */
    public List<List<String>> lists(String key) {
        List<List<String>> lists = new ArrayList<>();
        for (JsonNode list : items(key, take(key))) {
            List<String> texts = new ArrayList<>();
            for (JsonNode item : items(key, list)) {
                texts.add(item.asText());
            }
            lists.add(texts);
        }
        return lists;
    }

    /** A day of the calendar such as {@code 2027-12-31}; nothing, and a problem noted, if what is there is none. */
    public Optional<LocalDate> findDay(String key) {
        try {
            Optional<LocalDate> day = findText(key).map(LocalDate::parse);
            if (day.filter(found -> found.getYear() < FIRST_YEAR || found.getYear() > LAST_YEAR)
                    .isEmpty()) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Told below, like a day that nobody can mean.
        }
        problem(key, "'" + key + "' must be a day such as \"2027-12-31\"");
        return Optional.empty();
    }

    /** Numbers. Empty if the key is missing. */
    public List<BigDecimal> numbers(String key) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (JsonNode item : items(key, take(key))) {
            if (item.isNumber()) {
                numbers.add(item.decimalValue());
            } else {
                problem(key, "'" + key + "' must hold numbers");
            }
        }
        return numbers;
    }

    /** A number; {@code otherwise} if the key is missing. */
    public BigDecimal number(String key, long otherwise) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && !value.isNumber()) {
            problem(key, "'" + key + "' must be a number");
        }
        return value.isNumber() ? value.decimalValue() : BigDecimal.valueOf(otherwise);
    }

    /** A whole number; {@code otherwise} if the key is missing. */
    public long whole(String key, long otherwise) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && !value.canConvertToLong()) {
            problem(key, "'" + key + "' must be a whole number");
        }
        return value.canConvertToLong() ? value.longValue() : otherwise;
    }

    /** A yes or no, as {@code true} or {@code false}; false if the key is missing. */
    public boolean flag(String key) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(key, "'" + key + "' must be true or false");
        }
        return value.asBoolean(false);
    }

    /** A map in this map; an empty one if the key is missing. */
    public Section section(String key) {
        return new Section(has(key) ? take(key) : JsonNodeFactory.instance.objectNode(), place + ": " + key, problems);
    }

    /** A list of maps. Empty if the key is missing. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (JsonNode item : items(key, take(key))) {
            sections.add(new Section(item, place + ": " + key + "[" + sections.size() + "]", problems));
        }
        return sections;
    }

    /** Notes every key that nobody asked for. */
    public void finish() {
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(asked);
        unknown.forEach(key -> problem(key, "unknown key '" + key + "'"));
    }

    private JsonNode take(String key) {
        asked.add(key);
        return node.path(key);
    }

    private Iterable<JsonNode> items(String key, JsonNode value) {
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            problem(key, "'" + key + "' must be a list");
            return List.of();
        }
        return value;
    }
}
