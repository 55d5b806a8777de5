package dev.candor.catalog.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A definition that somebody sent to the server: plain YAML within limits, and no more. Anchors, aliases and tags, with which
 * a short text can stand for a huge one or for something that is no definition, are problems.
 */
public final class PastedYaml {
    /** In bytes of UTF-8. */
    public static final int LARGEST = 64 * 1024;

    private static final int DEEPEST = 12;
    private static final int LONGEST_VALUE = 2_000;
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What a database cannot keep, and what makes a page show another text than it holds. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern KEY = Pattern.compile("'([a-z_]+)'");

    private final String name;
    private final String text;
    private final Map<String, Integer> lines = new HashMap<>();
    private int brokenLine;

    /**
     * A text that is not read yet.
     *
     * @param name what it is called in problems, as a file would be: {@code hasura/cli.execution.yaml}
     */
    public PastedYaml(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** What it is called in problems. */
    public String name() {
        return name;
    }

    /** Its content as a tree; nothing, and a problem noted, if it cannot be one. */
    public Optional<JsonNode> read(Problems problems) {
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            problems.add(name, "is larger than " + LARGEST / 1024 + " KiB");
            return Optional.empty();
        }
        Optional<String> refused = refusal();
        refused.ifPresent(sentence -> problems.add(name, sentence));
        if (refused.isPresent()) {
            return Optional.empty();
        }
        int before = problems.found().size();
        JsonNode tree = new YamlFile(name, text).read(problems);
        return problems.found().size() == before ? Optional.of(tree) : Optional.empty();
    }

    /**
     * The line that a problem is about.
     *
     * @param place a path: {@code properties[2]}
     * @param sentence the problem, which may begin with a key in quotes
     * @return counting from 1; 0 if it is not known
     */
    public int lineOf(String place, String sentence) {
        Matcher key = KEY.matcher(sentence);
        String inner = key.find() ? joined(place, key.group(1)) : place;
        return lines.getOrDefault(inner, lines.getOrDefault(place, brokenLine));
    }

    private Optional<String> refusal() {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                brokenLine = parser.currentTokenLocation().getLineNr();
                Optional<String> refused = refusal(parser, token);
                if (refused.isPresent()) {
                    return refused;
                }
                lines.putIfAbsent(path(parser.getParsingContext().pathAsPointer()), brokenLine);
            }
            brokenLine = 0;
            return Optional.empty();
        } catch (JsonProcessingException notYaml) {
            brokenLine = notYaml.getLocation() == null
                    ? 0
                    : Math.max(0, notYaml.getLocation().getLineNr());
            return Optional.of("is no YAML: "
                    + String.valueOf(notYaml.getOriginalMessage())
                            .lines()
                            .findFirst()
                            .orElse("it cannot be read"));
        } catch (IOException impossible) {
            return Optional.of("cannot be read");
        }
    }

    private static Optional<String> refusal(YAMLParser parser, JsonToken token) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            return Optional.of("uses an anchor or an alias (& or *); write the value out, or put quotes around it");
        }
        if (parser.getTypeId() != null) {
            return Optional.of("uses a tag (!); write the value plainly, or put quotes around it");
        }
        if (parser.getParsingContext().getNestingDepth() > DEEPEST) {
            return Optional.of("is nested deeper than any definition");
        }
        return token.isScalarValue() || token == JsonToken.FIELD_NAME ? refusalOf(words(parser)) : Optional.empty();
    }

    private static String words(JsonParser parser) throws IOException {
        return Optional.ofNullable(parser.getText()).orElse("");
    }

    private static Optional<String> refusalOf(String value) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.of("holds a value of more than 2,000 characters");
        }
        return UNWRITABLE.matcher(value).find()
                ? Optional.of("holds a character that cannot be shown or stored")
                : Optional.empty();
    }

    /** {@code properties[2].wording} for {@code /properties/2/wording}. */
    private static String path(JsonPointer pointer) {
        String path = "";
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            path = at.mayMatchElement()
                    ? path + "[" + at.getMatchingIndex() + "]"
                    : joined(path, at.getMatchingProperty());
        }
        return path;
    }

    private static String joined(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
