package dev.candor.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.MutableClock;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.history.Change;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.ProjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the format cannot drift from it; {@code -Dsnap} writes the example anew. */
class ManifestExampleTest {
    private static final Path PAGE = Path.of("docs/manifest.md");
    private static final Path DEFINITIONS = Path.of("docs/definitions.md");
    private static final String BEGIN = "```json\n";
    private static final String END = "```\n";
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Test
    void theExampleIsWhatTheServerAnswers() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END, from);

        String rendered = rendered();

        if (System.getProperty("snap") != null) {
            Files.writeString(PAGE, page.substring(0, from) + rendered + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to))
                .as("run the tests with -Dsnap and review the difference")
                .isEqualTo(rendered);
    }

    @Test
    void everyMemberIsDocumented() throws IOException {
        String page = Files.readString(PAGE);
        ObjectNode document = example();

        document.fieldNames().forEachRemaining(name -> assertThat(page).contains("`" + name + "`"));
        document.get("types")
                .get(0)
                .fieldNames()
                .forEachRemaining(name -> assertThat(page).contains("`" + name + "`"));
        document.at("/types/0/properties/0")
                .fieldNames()
                .forEachRemaining(name -> assertThat(page).contains("`" + name + "`"));
        assertThat(Change.Kind.values())
                .extracting(kind -> "`" + kind.code() + "`")
                .allMatch(page::contains);
    }

    private static String rendered() throws IOException {
        return PRETTY.writeValueAsString(example()).replaceAll("(?m)[ ]+$", "") + "\n";
    }

    private static ObjectNode example() throws IOException {
        MutableClock clock = MutableClock.at("2026-11-22T12:00:00Z");
        Manifests manifests = TestManifests.of(
                TestCatalog.of(
                        clock,
                        new YamlFile("frost/project.yaml", block("`frost/project.yaml`:")),
                        new YamlFile("frost/command.yaml", block("`frost/command.yaml`:"))),
                clock);
        return (ObjectNode) TestManifests.document(manifests, new ProjectId("frost"));
    }

    /** The first block of YAML behind some words. */
    private static String block(String words) throws IOException {
        String page = Files.readString(DEFINITIONS);
        int from = page.indexOf("```yaml\n", page.indexOf(words)) + "```yaml\n".length();
        return page.substring(from, page.indexOf("```", from));
    }
}
