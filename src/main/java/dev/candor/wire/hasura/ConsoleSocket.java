package dev.candor.wire.hasura;

import dev.candor.ingest.Ingestor;
import dev.candor.privacy.Networks;
import dev.candor.wire.Doors;
import dev.candor.wire.Origins;
import dev.candor.wire.arrival.KeptBytes;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The door of Hasura's console: a socket that takes one event for each text frame and says nothing.
 *
 * <p>A console that loses its socket opens the next one at once, without delay or limit: one tab was seen to open 75 in
 * three seconds. So every handshake is accepted, whatever its origin, and nothing that a limit is about closes a socket;
 * only frames that break RFC 6455 do.
 */
@Singleton
class ConsoleSocket {
    static final String PATH = "/v1/ws";

    /** Proxies close a connection on which nothing moves, commonly after 60 s; a ping is invisible to the page. */
    private static final Duration PING_EVERY = Duration.ofSeconds(45);

    private final Ingestor ingestor;
    private final Clock clock;
    private final KeptBytes kept;
    private final Networks networks;

    ConsoleSocket(Ingestor ingestor, Clock clock, KeptBytes kept, Networks networks) {
        this.ingestor = ingestor;
        this.clock = clock;
        this.kept = kept;
        this.networks = networks;
    }

    void open(@Observes Router router) {
        router.route(PATH).order(Doors.ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            request.resume();
            context.response()
                    .setStatusCode(426)
                    .putHeader("Upgrade", "websocket")
                    .putHeader("Cache-Control", "no-store")
                    .end();
            return;
        }
        // A handshake that RFC 6455 does not allow is answered 400, another version of it 426, by the server itself.
        request.toWebSocket().onSuccess(socket -> listen(context.vertx(), request, socket));
    }

    private void listen(Vertx vertx, HttpServerRequest request, ServerWebSocket socket) {
        ConsoleConnection connection = new ConsoleConnection(
                ingestor,
                clock,
                handshake(request, clock.instant()),
                new PartialMessage(vertx, kept, PartialMessage.PATIENCE),
                socket::close);
        long pings = vertx.setPeriodic(PING_EVERY.toMillis(), tick -> socket.writePing(Buffer.buffer()));
        socket.closeHandler(closed -> {
            vertx.cancelTimer(pings);
            connection.end();
        });
        socket.frameHandler(connection::take);
    }

    /** The address is read once, for its network's key. */
    private ConsoleConnection.Handshake handshake(HttpServerRequest request, Instant now) {
        return new ConsoleConnection.Handshake(
                Origins.ofSocket(request, now), networks.keyOf(Origins.of(request, now)));
    }
}
