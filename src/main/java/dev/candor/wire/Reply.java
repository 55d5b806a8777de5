package dev.candor.wire;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;

/** The one answer of one request: the first that is given. Used on the request's event loop only. */
final class Reply {
    /** How long a client that is still sending may go on before its connection is closed under it. */
    private static final Duration LINGER = Duration.ofMillis(500);

    private static final CharSequence ALLOW_ORIGIN = named("Access-Control-Allow-Origin");
    private static final CharSequence ANY = named("*");
    private static final CharSequence CACHE = named("Cache-Control");
    private static final CharSequence NOT_KEPT = named("no-store");
    private static final CharSequence RESOURCE_POLICY = named("Cross-Origin-Resource-Policy");
    private static final CharSequence CROSS_ORIGIN = named("cross-origin");
    private static final CharSequence CONTENT_TYPE_OPTIONS = named("X-Content-Type-Options");
    private static final CharSequence NOT_GUESSED = named("nosniff");

    private final Vertx vertx;
    private final HttpServerRequest request;
    private boolean closing;

    Reply(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    /** The rest of the request will not be read, so the connection cannot be used again (of HTTP/2, only the stream). */
    void closeAfterwards() {
        closing = request.version() != HttpVersion.HTTP_2;
    }

    /** Answers, unless that has happened or nobody listens any more. */
    void give(DoorAnswer answer) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status());
        MultiMap headers = response.headers()
                .set(ALLOW_ORIGIN, ANY)
                .set(CACHE, NOT_KEPT)
                .set(RESOURCE_POLICY, CROSS_ORIGIN)
                .set(CONTENT_TYPE_OPTIONS, NOT_GUESSED);
        for (DoorAnswer.Header header : answer.headers()) {
            headers.set(header.name(), header.value());
        }
        if (closing) {
            headers.set("Connection", "close");
        }
        Future<Void> end = answer.body().length == 0 ? response.end() : response.end(Buffer.buffer(answer.body()));
        if (closing) {
            end.onComplete(done -> closeSoon());
        }
    }

    private void closeSoon() {
        vertx.setTimer(LINGER.toMillis(), late -> request.connection().close());
    }

    private static CharSequence named(String text) {
        return HttpHeaders.createOptimized(text);
    }
}
