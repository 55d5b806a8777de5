package dev.candor.bench;

import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.privacy.Origins;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** What real clients send, from the golden conversations: each the JSON of one event. */
public enum Sample {
    /** The longest: counts, features and timings. */
    HASURA_SERVER("hasura/server-v2.48-default-source/request.http"),
    /** Identifier and mention, and an error tree to be dropped. */
    HASURA_CLI("hasura/cli-v2.48-error-path-leak/request.http"),
    /** A route to be walked. */
    HASURA_CONSOLE("hasura/console-v2.48/frames.jsonl"),
    /** Country, agent, system, host and a pseudonym of the day: all that may be asked of a connection. */
    REFINE_APP("refine/core-5.0.12-beacon/request.http"),
    /** The smallest. */
    OWN("candor/one-event/request.http");

    private final Path file;

    Sample(String file) {
        this.file = Path.of("src/test/resources/wire", file);
    }

    /** The JSON as sent. */
    public byte[] json() {
        String text = read();
        String json = switch (this) {
            case REFINE_APP -> new String(Base64.getDecoder().decode(payload(text)), StandardCharsets.UTF_8);
            case HASURA_CONSOLE -> text.lines().findFirst().orElseThrow();
            default -> text.substring(text.indexOf('{'));
        };
        return json.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** The same as its door hands it on. */
    public RawEvent event() {
        RawValue.Fields all = fields(json());
        return switch (this) {
            case REFINE_APP -> RawEvent.of(Dialect.REFINE, "telemetry", all);
            case OWN ->
                new RawEvent(
                        Dialect.CANDOR, new ProjectId("my-project"), "usage", null, object(all, "properties"), false);
            default -> RawEvent.of(Dialect.HASURA, topic(all), object(all, "data"));
        };
    }

    /** Where it comes from: a browser in some network. */
    public Origin origin() {
        return Origins.from("81.2.69.142")
                .agent(
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
                        "https://app.example.org/")
                .origin();
    }

    private String read() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("run it from the project's folder", unreadable);
        }
    }

    private static String payload(String request) {
        int begin = request.indexOf("payload=") + "payload=".length();
        return request.substring(begin, request.indexOf(' ', begin));
    }

    private static RawValue.Fields fields(byte[] json) {
        return switch (JsonDecoder.FORGIVING.decodeObject(json)) {
            case Decoded.Value<RawValue.Fields>(RawValue.Fields fields) -> fields;
            case Decoded.Broken<RawValue.Fields> broken -> throw new IllegalStateException(broken.detail());
        };
    }

    private static RawValue.Fields object(RawValue.Fields all, String key) {
        return all.values().get(key) instanceof RawValue.Fields fields ? fields : RawValue.Fields.EMPTY;
    }

    private static String topic(RawValue.Fields all) {
        return all.values().get("topic") instanceof RawValue.Text(String topic) ? topic : RawEvent.NO_TOPIC;
    }
}
