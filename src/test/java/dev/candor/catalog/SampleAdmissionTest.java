package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.event.Dialect;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.RawEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded bodies of real clients, and what of each is admitted: {@code name.json} and {@code name.admitted}. */
class SampleAdmissionTest {
    private static final Path SAMPLES = Path.of("src/test/resources/catalog/samples");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> NEVER =
            List.of("alice", "acme", "example.org", "my-app", "0a1b2c3d", "1795316670", "76398d5b", "ddfa9c33");

    private final Catalog catalog = TestCatalog.builtIn();

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void admitsWhatIsWrittenBesideIt(String sample) throws IOException {
        RawEvent raw = raw(sample, MAPPER.readTree(Files.readString(SAMPLES.resolve(sample + ".json"))));

        AdmittedEvent event = ((Admission.Admitted) catalog.admit(raw)).event();

        String shown = Shown.whole(event);
        Path expected = SAMPLES.resolve(sample + ".admitted");
        if (System.getProperty("snap") != null) {
            Files.writeString(expected, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(expected)).doesNotContain(NEVER);
    }

    private static RawEvent raw(String sample, JsonNode sent) {
        if (sample.startsWith("refine")) {
            if (sample.startsWith("refine-projects")) {
                ((ObjectNode) sent).put("projectId", "Abc123-def456-Ghi789");
            }
            return RawEvent.of(Dialect.REFINE, refineTopic(sample), RawJson.fields(sent.toString()));
        }
        JsonNode body = sent.has("topic") ? sent.get("data") : sent;
        return RawEvent.of(
                Dialect.HASURA, sent.path("topic").asText(RawEvent.NO_TOPIC), RawJson.fields(body.toString()));
    }

    /** The topics that refine's doors give. */
    private static String refineTopic(String sample) {
        return switch (sample) {
            case "refine-cli" -> "cli";
            case "refine-projects" -> "projects";
            case "refine-projects-link" -> "projects-link";
            case "refine-superplate" -> "superplate";
            default -> "telemetry";
        };
    }
}
