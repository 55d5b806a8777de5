package dev.candor.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * What went wrong, for programs: a problem by RFC 9457, of the type {@code about:blank}.
 *
 * @param status the HTTP status
 * @param title in a few words, always the same for the same problem
 * @param detail in a sentence: what to do; never a value that was sent
 * @param reference finds a fault of ours in the log; empty if there is nothing to find
 */
public record Problem(int status, String title, String detail, String reference) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of the sender's making. */
    public Problem(int status, String title, String detail) {
        this(status, title, detail, "");
    }

    /** The document. */
    public String toJson() {
        JsonObject json = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!reference.isEmpty()) {
            json.put("reference", reference);
        }
        return json.encode();
    }

    /** Answers a request with it, unless the answer has begun. */
    public void answer(HttpServerResponse response) {
        if (!response.headWritten() && !response.ended()) {
            response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(toJson());
        }
    }
}
