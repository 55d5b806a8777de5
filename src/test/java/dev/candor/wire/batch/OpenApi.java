package dev.candor.wire.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The document of our own dialect. */
record OpenApi(JsonNode document) {

    private static final Path FILE = Path.of("src/main/resources/META-INF/openapi.yaml");

    static OpenApi read() throws IOException {
        return new OpenApi(new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile()));
    }

    /** The one operation. */
    JsonNode post() {
        return document.at("/paths/~1v1~1events/post");
    }

    /** The words of an enumeration among the schemas. */
    List<String> words(String schema) {
        return texts(document.at("/components/schemas/" + schema + "/enum")).toList();
    }

    /** The statuses that are documented. */
    List<String> statuses() {
        return post().get("responses").properties().stream()
                .map(entry -> entry.getKey())
                .toList();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
