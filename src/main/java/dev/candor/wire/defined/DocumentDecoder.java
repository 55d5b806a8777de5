package dev.candor.wire.defined;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.DoorEncoding;
import dev.candor.catalog.door.DoorEncoding.Form;
import dev.candor.catalog.door.JsonPointer;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import dev.candor.wire.body.Lines;
import dev.candor.wire.body.LooseBase64;
import dev.candor.wire.body.Parcel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a request in the encoding of its door. */
final class DocumentDecoder {
    private DocumentDecoder() {}

    /** What it brought, or why it cannot be read. The query is as it stood in the address. */
    static Decoded<Parcel> decode(DoorDefinition door, String query, byte[] body) {
        DoorEncoding encoding = door.encoding();
        return switch (encoding.form()) {
            case JSON -> document(door, body);
            case NDJSON -> lines(door, body);
            case FORM, QUERY -> parameters(door, encoding.form() == Form.QUERY ? query : null, body);
        };
    }

    private static Decoded<Parcel> document(DoorDefinition door, byte[] json) {
        JsonPointer items = door.layout().items();
        return items == null
                ? JsonDecoder.FORGIVING.decode(json).then(DocumentDecoder::single)
                : JsonDecoder.FORGIVING.decodeParcel(json, items.steps(), door.maxItems());
    }

    private static Decoded<Parcel> lines(DoorDefinition door, byte[] body) {
        return Lines.of(body, door.maxItems())
                .then(documents ->
                        Decoded.of(new Parcel(RawValue.Nothing.NOTHING, JsonDecoder.FORGIVING.decodeEach(documents))));
    }

    private static Decoded<Parcel> parameters(DoorDefinition door, @Nullable String query, byte[] body) {
        if (query == null && !JsonDecoder.isUtf8(body)) {
            return Decoded.malformed("The body is not UTF-8.", null);
        }
        String text = query == null ? new String(body, StandardCharsets.UTF_8) : query;
        String payload = door.encoding().payload();
        return payload == null
                ? Parameters.fields(text, door.encoding()).then(DocumentDecoder::single)
                : Parameters.raw(text, payload)
                        .then(raw -> door.encoding().base64() ? LooseBase64.decode(raw) : Parameters.utf8(raw))
                        .then(json -> document(door, json));
    }

    private static Decoded<Parcel> single(RawValue event) {
        return Decoded.of(new Parcel(event, List.of(Decoded.of(event))));
    }
}
