package dev.candor.catalog.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file as it lies there.
 *
 * @param name folder and file: {@code hasura/project.yaml}
 * @param text its content
 */
public record YamlFile(String name, String text) {
    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The folder, which is the project's slug; the whole name if there is none. */
    public String folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /** The file's own name. */
    public String base() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The content as a tree, whose problems will know their lines; an empty map, and a problem noted, if it is no YAML. */
    public JsonNode read(Problems problems) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            problems.locate(Lines.of(name, MAPPER.createParser(text)));
            return tree;
        } catch (JsonProcessingException notYaml) {
            String line = notYaml.getLocation() == null
                    ? ""
                    : " line " + notYaml.getLocation().getLineNr();
            problems.add(
                    name + line,
                    String.valueOf(notYaml.getOriginalMessage())
                            .lines()
                            .findFirst()
                            .orElse("no YAML"));
            return MAPPER.createObjectNode();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }
}
