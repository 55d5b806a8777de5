package dev.candor.web.error;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for programs: a problem by RFC 9457, without a type of its own. The status says what it is.
 *
 * @param status the HTTP status
 * @param title in a few words, always the same for the same problem
 * @param reason which of a door's closed set of reasons; null if it has none
 * @param detail in a sentence: what to do; never a value that was sent
 * @param pointer where in the body (RFC 6901), if that is known; may hold the sender's own key names
 * @param reference finds a fault of ours in the log; null if there is nothing to find
 */
public record Problem(
        int status,
        String title,
        @Nullable String reason,
        String detail,
        @Nullable String pointer,
        @Nullable String reference) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of the sender's making. */
    public Problem(int status, String title, String detail) {
        this(status, title, null, detail, null, null);
    }

    /** The same, to be found in the log. */
    public Problem withReference(String found) {
        return new Problem(status, title, reason, detail, pointer, found);
    }

    /** The document. */
    public String toJson() {
        JsonObject json = new JsonObject().put("title", title).put("status", status);
        optional(json, "reason", reason);
        json.put("detail", detail);
        optional(json, "pointer", pointer);
        optional(json, "reference", reference);
        return json.encode();
    }

    /** Answers a request with it, unless the answer has begun. */
    public void answer(HttpServerResponse response) {
        if (!response.headWritten() && !response.ended()) {
            response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(toJson());
        }
    }

    @Override
    public String toString() {
        return "Problem " + status;
    }

    private static void optional(JsonObject json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
