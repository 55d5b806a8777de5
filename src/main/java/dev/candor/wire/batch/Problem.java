package dev.candor.wire.batch;

import dev.candor.event.Refusal;
import dev.candor.wire.DoorAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the form of RFC 9457, without a type of its own: the status says what it is, {@code reason} which.
 *
 * @param status of HTTP
 * @param reason from a closed set
 * @param detail in a sentence
 * @param pointer where in the body, if that is known
 */
record Problem(
        int status, String reason, String detail, @Nullable String pointer) {
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            410, "Gone",
            413, "Content Too Large",
            415, "Unsupported Media Type",
            422, "Unprocessable Content",
            429, "Too Many Requests",
            503, "Service Unavailable");

    static Problem of(Refusal reason, String detail, @Nullable String pointer) {
        return new Problem(Status.http(reason), reason.code(), detail, pointer);
    }

    static DoorAnswer unavailable() {
        return new Problem(503, Result.UNAVAILABLE, "The database did not answer in time: send it again later.", null)
                .answer()
                .with("Retry-After", Integer.toString(Status.FAILED.retryAfter()));
    }

    static DoorAnswer noRoom() {
        return new Problem(503, "queue_full", "There is no room now: send it again later.", null)
                .answer()
                .with("Retry-After", Integer.toString(Status.SHED.retryAfter()));
    }

    DoorAnswer answer() {
        byte[] body = Json.written(json -> {
            json.writeStartObject();
            json.writeStringField("title", TITLES.getOrDefault(status, "Error"));
            json.writeNumberField("status", status);
            json.writeStringField("reason", reason);
            json.writeStringField("detail", detail);
            if (pointer != null) {
                json.writeStringField("pointer", pointer);
            }
            json.writeEndObject();
        });
        DoorAnswer answer = DoorAnswer.of(status, "application/problem+json", body);
        return switch (status) {
            case 401 -> answer.with("WWW-Authenticate", "Bearer");
            case 415 ->
                answer.with("Accept-Post", "application/json, application/x-ndjson")
                        .with("Accept-Encoding", "gzip");
            default -> answer;
        };
    }
}
