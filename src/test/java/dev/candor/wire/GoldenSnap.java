package dev.candor.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Writes down what a conversation really did, for somebody to read before it becomes what it must do. */
final class GoldenSnap {
    private static final ObjectWriter PRETTY = new ObjectMapper().writer(printer());

    private GoldenSnap() {}

    static void write(GoldenCase golden, RawResponse response, List<String> counted, List<JsonNode> stored)
            throws IOException {
        Files.writeString(golden.folder().resolve("response.http"), text(response));
        Files.writeString(golden.folder().resolve("stored.json"), json(stored));
        Files.writeString(
                golden.folder().resolve("counted.txt"), counted.isEmpty() ? "" : String.join("\n", counted) + "\n");
    }

    private static String text(RawResponse response) throws IOException {
        StringBuilder text = new StringBuilder(response.statusLine()).append('\n');
        Map<String, String> everywhere = GoldenCase.headersOfEveryAnswer();
        GoldenCase.lasting(response.headers()).forEach((name, value) -> {
            if (!value.equals(everywhere.get(name))) {
                text.append(name).append(": ").append(value).append('\n');
            }
        });
        String body = response.body()
                .replaceAll("\"projectId\":\"[A-Za-z0-9-]{20}\"", "\"projectId\":\"<projectId>\"")
                .replaceAll("\"expires_on\":\"[0-9-]{10}\"", "\"expires_on\":\"<day>\"");
        return text.append('\n').append(body).toString();
    }

    private static String json(List<JsonNode> rows) throws JsonProcessingException {
        return PRETTY.writeValueAsString(rows) + "\n";
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators).withArrayIndenter(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }
}
