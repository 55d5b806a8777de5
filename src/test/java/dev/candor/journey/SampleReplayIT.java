package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.Eventually;
import dev.candor.PackagedCandor;
import dev.candor.wire.GoldenCase;
import dev.candor.wire.GoldenConversation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every recorded client against the packaged product: the right answer, the right rows, and no name left anywhere on disk. */
class SampleReplayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Path PROJECTS =
            Path.of("src/test/resources/catalog/projects").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    /** What the samples hold of people and their machines. None of it may be anywhere under the home afterwards. */
    private static final List<String> MARKS = List.of(
            "alice",
            "acme",
            "10.1.2.3",
            "how many customers",
            "ada@example.org",
            "\"my-app\"",
            "mydb",
            "AppleWebKit",
            "127.0.0.1:18090",
            "127.0.0.1:18091",
            "Cannot read properties of null",
            "head.js",
            "q4Yz8T-a1b2c3-d4e5f6",
            "Abc123-def456-Ghi789",
            "e462ce20-42dd-40fd-9549-edfb92f80455",
            "a4d66fb2-f88d-457b-8db1-ea7a0b57921d",
            "79485a57-fca5-40f3-a31b-78c0d211314b",
            "dddff371-dab2-450f-9969-235bca66dab1",
            "6799360d-a431-40c5-9f68-24592a9f07df",
            "-0693-457d-9026-c7f456c43322",
            "5b0d7a52-3a57-4c8e-9a35-6f1f0c9e2d11",
            "c2f6a9de-70a4-4b1c-8f0e-91d5b7e4a3f2",
            "kitchen-laptop",
            "letter to Ines",
            "harbour.local",
            "nightly build of Ada",
            "my fork",
            "diary.md",
            "76398d5b-2a6b-405f-8722-b8dbc1cd5b2e",
            "f81d4fae-7dec-4ad0-a765-00a0c91e6bf6",
            "5a3c9a1e-1f2b-4c3d-8e4f-5a6b7c8d9e0f",
            "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9");

    private static final String ROWS = """
            select json_build_object(
              'type', t.name,
              'version', e.version,
              'client', e.client_id is not null,
              'mentions', (select coalesce(json_agg(m.role), '[]') from mention m where m.event_id = e.event_id),
              'properties', e.properties)
            from event e join event_type t on t.number = e.event_type_id
            order by e.event_id
            """;

    @TempDir
    Path home;

    @Test
    void answersEveryClientAndStoresNothingThatItShouldNot() throws IOException, SQLException {
        try (PackagedCandor candor = PackagedCandor.start(home, Map.of("CANDOR_CATALOG_FOLDER", PROJECTS.toString()));
                Inside database = Inside.of(candor)) {
            // Given
            String key = database.ingestKey();
            GoldenConversation conversation =
                    new GoldenConversation("localhost", candor.url().getPort(), key);
            List<JsonNode> expected = new ArrayList<>();

            // When
            for (GoldenCase golden : GoldenCase.all()) {
                conversation.replay(golden);
                JSON.readTree(golden.stored()).forEach(expected::add);
            }

            // Then
            Eventually.isTrue(PATIENCE, () -> rows(database).size() >= expected.size());
            assertThat(rows(database)).containsExactlyInAnyOrderElementsOf(expected);
            database.run("checkpoint");
            assertThat(Traces.of(List.of("v1.0.0-alpha36"), home))
                    .as("what is kept is found, so the search can find")
                    .isNotEmpty();
            assertThat(Traces.of(MARKS, home)).isEmpty();
        }
    }

    private static List<JsonNode> rows(Inside database) {
        try {
            List<JsonNode> rows = new ArrayList<>();
            for (String row : database.texts(ROWS)) {
                rows.add(JSON.readTree(row));
            }
            return rows;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
