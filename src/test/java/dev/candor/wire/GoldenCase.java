package dev.candor.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One recorded conversation: what a client sent, byte for byte, what it must hear, and what must become of it.
 *
 * <p>A case is a folder under {@code src/test/resources/wire/<dialect>/}; the README beside them says what each of its files holds.
 */
public record GoldenCase(Path folder) {
    /** What stands for an ingest key in a recorded request. */
    public static final String KEY = "<ingestKey>";

    /** The beginning of the number of the one run of the CLI that was recorded. */
    private static final String RUN = "ddfa9c33-";

    static final Path ROOT = Path.of("src/test/resources/wire");

    private static final Pattern DIGEST = Pattern.compile("sha256-[0-9a-f]{64}");
    private static final String PROJECT_ID = "[A-Za-z0-9]{6}-[A-Za-z0-9]{6}-[A-Za-z0-9]{6}";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

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
        String head = GoldenBytes.repeated(text("request.http").replace(KEY, ingestKey));
        String body = Files.exists(folder.resolve("body.gz")) ? text("body.gz") : "";
        // Each replay is another run, or all but the first would be known already.
        String run = UUID.randomUUID().toString().substring(0, RUN.length());
        return (head.replace(RUN, run) + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The frames that follow if it is a WebSocket: the client's, and those that it must hear. */
    public List<GoldenFrame> frames() throws IOException {
        Stream<GoldenFrame> told = lines("frames.jsonl").map(GoldenFrame::text);
        Stream<GoldenFrame> script = lines("frames.txt").map(GoldenFrame::of);
        return Stream.concat(told, script).toList();
    }

    /** The rows that must be stored, as JSON. */
    public String stored() throws IOException {
        return Files.readString(folder.resolve("stored.json"));
    }

    /** What must be counted, a line for each kind of outcome. */
    public List<String> counted() throws IOException {
        return Files.readAllLines(folder.resolve("counted.txt"));
    }

    /** The status line that must be answered. */
    public String statusLine() throws IOException {
        return text("response.http").lines().findFirst().orElseThrow();
    }

    /** The headers that must be answered: all of them, and no other. */
    public Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!statusLine().contains(" 101 ")) {
            headers.putAll(headersOfEveryAnswer());
        }
        headers.putAll(headers(text("response.http").lines().skip(1)));
        return headers;
    }

    /** An answer's headers, with a word in the place of a value that every change of a definition changes. */
    static Map<String, String> lasting(Map<String, String> headers) {
        Map<String, String> lasting = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> lasting.put(name, DIGEST.matcher(value).matches() ? "<manifest>" : value));
        return lasting;
    }

    /** What the house adds to every answer but the opening of a socket; written down once, not in every case. */
    static Map<String, String> headersOfEveryAnswer() throws IOException {
        return headers(Files.readAllLines(ROOT.resolve("every-answer.txt")).stream());
    }

    /** The body that must be answered. */
    public Pattern body() throws IOException {
        String response = Files.readString(folder.resolve("response.http"));
        String body = Pattern.quote(response.substring(response.indexOf("\n\n") + 2));
        return Pattern.compile(
                body.replace("<projectId>", "\\E" + PROJECT_ID + "\\Q").replace("<day>", "\\E" + DAY + "\\Q"));
    }

    @Override
    public String toString() {
        return name();
    }

    private static Map<String, String> headers(Stream<String> lines) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.takeWhile(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return headers;
    }

    private Stream<String> lines(String file) throws IOException {
        return Files.exists(folder.resolve(file)) ? Files.readAllLines(folder.resolve(file)).stream() : Stream.of();
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
