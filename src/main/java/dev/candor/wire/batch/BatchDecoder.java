package dev.candor.wire.batch;

import dev.candor.event.ProjectId;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.batch.answer.Batch;
import dev.candor.wire.batch.answer.Item;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import dev.candor.wire.body.Lines;
import java.util.List;
import java.util.Set;

/** Reads a body of our own dialect: one JSON object, a JSON array of them, or one to a line. */
final class BatchDecoder {
    /** Events of one request. */
    static final int MAX_ITEMS = 1_000;

    static final String JSON = "application/json";
    static final Set<String> LINES = Set.of("application/x-ndjson", "application/ndjson");

    private BatchDecoder() {}

    static boolean takes(String mediaType) {
        return mediaType.equals(JSON) || LINES.contains(mediaType);
    }

    static Decoded<Batch> decode(String mediaType, byte[] body, ProjectId project) {
        if (LINES.contains(mediaType)) {
            return lines(body, project);
        }
        if (firstOf(body) == '[') {
            return JsonDecoder.STRICT
                    .decodeItems(body, MAX_ITEMS)
                    .then(values -> Decoded.of(new Batch(false, items(values, project))));
        }
        return JsonDecoder.STRICT
                .decode(body)
                .then(value -> Item.of(value, project))
                .then(item -> Decoded.of(new Batch(true, List.of(Decoded.of(item)))));
    }

    private static Decoded<Batch> lines(byte[] body, ProjectId project) {
        return Lines.of(body, MAX_ITEMS)
                .then(documents ->
                        Decoded.of(new Batch(false, items(JsonDecoder.STRICT.decodeEach(documents), project))));
    }

    private static List<Decoded<Item>> items(List<Decoded<RawValue>> values, ProjectId project) {
        return values.stream()
                .map(value -> value.then(read -> Item.of(read, project)))
                .toList();
    }

    /** The first character that JSON does not skip; a space if there is none. */
    private static char firstOf(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return (char) b;
            }
        }
        return ' ';
    }
}
