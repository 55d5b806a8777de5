package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.access.IngestKeys;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.EventType;
import dev.candor.catalog.Project;
import dev.candor.event.IdentityRule;
import dev.candor.store.EventRows;
import dev.candor.store.StoredEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every recorded client gets the answer it needs, and leaves the rows it should. */
@QuarkusTest
class GoldenConversationsTest {
    private static final int ENOUGH = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<JsonNode>> NODES = new TypeReference<>() {};

    @Inject
    Catalog catalog;

    @Inject
    EventRows rows;

    @Inject
    IngestKeys keys;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/")
    URL server;

    @TestFactory
    Stream<DynamicTest> replaysEveryRecordedConversation() throws IOException {
        return GoldenCase.all().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> replay(golden)));
    }

    private void replay(GoldenCase golden) throws IOException {
        // Given
        Set<UUID> before = new HashSet<>();
        newest().forEach(row -> before.add(row.event().id()));
        List<JsonNode> expected = List.copyOf(JSON.convertValue(JSON.readTree(golden.stored()), NODES));

        // When
        new GoldenConversation(server.getHost(), server.getPort(), ingestKey()).replay(golden);

        // Then
        assertThat(stored(before, expected.size())).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What was stored since; a socket does not say when its events are, so they are waited for. */
    private List<JsonNode> stored(Set<UUID> before, int atLeast) throws JsonProcessingException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> stored;
        do {
            stored = new ArrayList<>();
            for (Row row : newest()) {
                if (!before.contains(row.event().id())) {
                    stored.add(row.json());
                }
            }
        } while (stored.size() < atLeast && System.nanoTime() < deadline);
        return stored;
    }

    /** The newest rows of all types, oldest first. */
    private List<Row> newest() {
        return catalog.projects().stream()
                .flatMap(project -> catalog.types(project.id()).stream())
                .flatMap(type ->
                        rows.newest(type.id().number(), null, ENOUGH).stream().map(event -> new Row(type, event)))
                .sorted(Comparator.comparing(row -> row.event().id().toString()))
                .toList();
    }

    private String ingestKey() {
        Project project = catalog.findProject("my-project").orElseThrow();
        return keys.ensureOne(project.id(), project.number()).key();
    }

    /** A stored event with its type. */
    private record Row(EventType type, StoredEvent event) {

        ObjectNode json() throws JsonProcessingException {
            ObjectNode json = JSON.createObjectNode();
            json.put("type", type.id().name());
            json.put("version", event.version());
            json.put("client", event.client() != null && type.identity() instanceof IdentityRule.ByIdentifier);
            ArrayNode mentions = json.putArray("mentions");
            event.mentions().forEach(mention -> mentions.add(mention.substring(0, mention.indexOf(':'))));
            JsonNode properties = JSON.readTree(event.properties());
            json.set("properties", properties);
            return json;
        }
    }
}
