package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.type.Project;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded client gets the answer it needs, leaves the rows it should, and is counted as what it was.
 *
 * <p>With {@code -Dsnap} the expected files are written instead of compared: read every line that changes, because the files
 * are the promise.
 */
@QuarkusTest
class GoldenConversationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    GoldenTraces traces;

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
        GoldenTraces.Before before = traces.before();
        GoldenConversation conversation = new GoldenConversation(server.getHost(), server.getPort(), ingestKey());

        // When
        RawResponse response = conversation.talk(golden);
        List<String> counted = traces.counted(before);
        List<JsonNode> stored = traces.stored(before);

        // Then
        if (System.getProperty("snap") != null) {
            GoldenSnap.write(golden, response, counted, stored);
        }
        GoldenConversation.check(golden, response);
        assertThat(counted).isEqualTo(golden.counted());
        List<JsonNode> expected = new ArrayList<>();
        JSON.readTree(golden.stored()).forEach(expected::add);
        assertThat(stored).containsExactlyInAnyOrderElementsOf(expected);
    }

    private String ingestKey() {
        Project project = traces.ownProject();
        return keys.ensureOne(project.id(), project.number()).key();
    }
}
