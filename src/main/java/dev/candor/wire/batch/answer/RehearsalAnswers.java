package dev.candor.wire.batch.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.candor.event.Refusal;
import dev.candor.ingest.Rehearsal;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.body.Decoded;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of the dry run: what would be kept, changed and dropped. */
public final class RehearsalAnswers {
    private RehearsalAnswers() {}

    public static DoorAnswer of(Batch batch, List<Rehearsal> rehearsals) {
        Iterator<Rehearsal> next = rehearsals.iterator();
        byte[] body = Json.written(json -> {
            if (!batch.isSingle()) {
                json.writeStartObject();
                json.writeArrayFieldStart("results");
            }
            for (int i = 0; i < batch.items().size(); i++) {
                json.writeStartObject();
                if (!batch.isSingle()) {
                    json.writeNumberField("index", i);
                }
                switch (batch.items().get(i)) {
                    case Decoded.Value<Item>(Item item) -> write(json, next.next(), item);
                    case Decoded.Broken<Item> broken ->
                        refused(json, broken.reason(), broken.detail(), broken.pointer());
                }
                json.writeEndObject();
            }
            if (!batch.isSingle()) {
                json.writeEndArray();
                json.writeEndObject();
            }
        });
        return DoorAnswer.of(200, "application/json", body);
    }

    private static void write(JsonGenerator json, Rehearsal rehearsal, Item item) throws IOException {
        Refusal refusal = rehearsal.refused();
        if (refusal != null) {
            refused(json, refusal, refusal.sentence(), Result.pointer(refusal));
            return;
        }
        json.writeStringField("status", rehearsal.optedOut() ? "opted_out" : "would_store");
        Json.optional(json, "type", rehearsal.type());
        if (rehearsal.optedOut()) {
            return;
        }
        writeKept(json, rehearsal);
        json.writeArrayFieldStart("dropped");
        for (String pointer : Result.inItem(item, rehearsal.dropped())) {
            json.writeString(pointer);
        }
        json.writeEndArray();
        if (rehearsal.expiresOn() != null) {
            json.writeStringField("expires_on", rehearsal.expiresOn().toString());
        }
    }

    private static void writeKept(JsonGenerator json, Rehearsal rehearsal) throws IOException {
        json.writeStringField("identity", rehearsal.identity());
        if (rehearsal.kept() != null) {
            json.writeFieldName("kept");
            json.writeRawValue(rehearsal.kept());
        }
        Json.optional(json, "version", rehearsal.version());
        Json.optional(json, "country", rehearsal.country());
        json.writeObjectFieldStart("changed");
        for (Map.Entry<String, String> change : rehearsal.changed().entrySet()) {
            json.writeStringField(Result.inItem(change.getKey()), change.getValue());
        }
        json.writeEndObject();
    }

    private static void refused(JsonGenerator json, Refusal reason, String detail, @Nullable String pointer)
            throws IOException {
        json.writeStringField("status", "refused");
        json.writeStringField("reason", reason.code());
        json.writeStringField("detail", detail);
        Json.optional(json, "pointer", pointer);
    }
}
