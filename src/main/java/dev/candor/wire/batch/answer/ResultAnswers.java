package dev.candor.wire.batch.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.candor.event.Outcome;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.body.Decoded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of the door: one result for one event, a list of them for a batch. */
public final class ResultAnswers {
    private ResultAnswers() {}

    /** The answer to a batch, given what became of those of its items that could be read. */
    public static DoorAnswer of(Batch batch, List<Outcome> outcomes) {
        Iterator<Outcome> next = outcomes.iterator();
        List<Result> results = new ArrayList<>();
        for (Decoded<Item> item : batch.items()) {
            results.add(
                    switch (item) {
                        case Decoded.Value<Item>(Item read) -> Result.of(next.next(), read);
                        case Decoded.Broken<Item> broken -> Result.of(broken);
                    });
        }
        return batch.isSingle() ? single(results.getFirst()) : many(results);
    }

    private static DoorAnswer single(Result result) {
        if (result.http() == 200) {
            return DoorAnswer.json(200, Json.written(json -> write(json, result, null)));
        }
        return problem(result);
    }

    /**
     * If nothing was stored and something may be sent again, sending all of it again is safe, and the answer says so. Else the
     * client must look at each result.
     */
    private static DoorAnswer many(List<Result> results) {
        boolean anyStored = results.stream().anyMatch(result -> result.status() == Status.STORED);
        Result worst = results.stream()
                .filter(result -> result.status().isRetryable())
                .max(Comparator.comparingInt(Result::http))
                .orElse(null);
        if (worst != null && !anyStored) {
            return problem(worst);
        }
        return DoorAnswer.json(200, Json.written(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("results");
            for (int i = 0; i < results.size(); i++) {
                write(json, results.get(i), i);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static DoorAnswer problem(Result result) {
        DoorAnswer answer =
                ProblemAnswers.of(result.http(), text(result.reason()), text(result.detail()), result.pointer());
        Status status = result.status();
        return status.isRetryable() ? answer.with("Retry-After", Integer.toString(status.retryAfter())) : answer;
    }

    private static void write(JsonGenerator json, Result result, @Nullable Integer index) throws IOException {
        json.writeStartObject();
        if (index != null) {
            json.writeNumberField("index", index);
        }
        json.writeStringField("status", result.status().word());
        Json.optional(json, "reason", result.reason());
        Json.optional(json, "detail", result.detail());
        Json.optional(json, "pointer", result.pointer());
        if (!result.dropped().isEmpty()) {
            json.writeArrayFieldStart("dropped");
            for (String pointer : result.dropped()) {
                json.writeString(pointer);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
