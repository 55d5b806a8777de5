package dev.candor.wire;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;

/** The one answer of one request: the first that is given. Used on the request's event loop only. */
final class Reply {
    /** How long a client that is still sending may go on before its connection is closed under it. */
    private static final Duration LINGER = Duration.ofMillis(500);

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
        response.putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(response::putHeader);
        if (closing) {
            response.putHeader("Connection", "close");
        }
        (answer.body().length == 0 ? response.end() : response.end(Buffer.buffer(answer.body())))
                .onComplete(done -> closeIfAsked());
    }

    private void closeIfAsked() {
        if (closing) {
            vertx.setTimer(LINGER.toMillis(), late -> request.connection().close());
        }
    }
}
