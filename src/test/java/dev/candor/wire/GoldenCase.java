package dev.candor.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One recorded conversation: what a client sent, byte for byte, what it must hear, and what must be stored of it.
 *
 * <p>A case is a folder under {@code src/test/resources/wire/<dialect>/}: {@code request.http}, {@code response.http} (the status
 * line, those headers that matter, the body; {@code <projectId>} stands for any), {@code stored.json} (rows, oldest first), and
 * for a WebSocket {@code frames.jsonl}, one text frame to a line.
 */
public record GoldenCase(Path folder) {
    /** What stands for an ingest key in a recorded request. */
    public static final String KEY = "<ingestKey>";

    private static final Path ROOT = Path.of("src/test/resources/wire");
    private static final String PROJECT_ID = "[A-Za-z0-9]{6}-[A-Za-z0-9]{6}-[A-Za-z0-9]{6}";

    /** All of them. */
    public static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.walk(ROOT, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("request.http")))
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    /** {@code hasura/cli-v2.48-ok}. */
    public String name() {
        return ROOT.relativize(folder).toString();
    }

    /** The client's bytes, with a key that is known to the server. */
    public byte[] request(String ingestKey) throws IOException {
        return text("request.http").replace(KEY, ingestKey).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The frames that follow if it is a WebSocket. */
    public List<String> frames() throws IOException {
        return Files.exists(folder.resolve("frames.jsonl"))
                ? Files.readAllLines(folder.resolve("frames.jsonl"))
                : List.of();
    }

    /** The rows that must be stored, as JSON. */
    public String stored() throws IOException {
        return Files.readString(folder.resolve("stored.json"));
    }

    /** The status line that must be answered. */
    public String statusLine() throws IOException {
        return head().getFirst();
    }

    /** The headers that must be answered, among others. */
    public Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line : head().subList(1, head().size())) {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return headers;
    }

    /** The body that must be answered. */
    public Pattern body() throws IOException {
        String response = text("response.http");
        String body = response.substring(response.indexOf("\n\n") + 2);
        return Pattern.compile(Pattern.quote(body).replace("<projectId>", "\\E" + PROJECT_ID + "\\Q"));
    }

    @Override
    public String toString() {
        return name();
    }

    private List<String> head() throws IOException {
        String response = text("response.http");
        return new ArrayList<>(
                response.substring(0, response.indexOf("\n\n")).lines().toList());
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
    }
}
