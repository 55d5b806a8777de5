package dev.candor.wire;

import dev.candor.wire.arrival.KeptBytes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A server with doors and nothing behind them. */
public final class DoorServer implements AutoCloseable {
    /** When everything arrives here. */
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    /** Always {@link #NOW}. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** Starts; {@code hang} hangs the doors. */
    public DoorServer(BiConsumer<Doors, Router> hang) throws Exception {
        this(hang, new KeptBytes(KeptBytes.MOST, () -> {}));
    }

    /** Starts with so much room for bodies. */
    public DoorServer(BiConsumer<Doors, Router> hang, KeptBytes kept) throws Exception {
        Router router = Router.router(vertx);
        hang.accept(new Doors(CLOCK, kept), router);
        HttpServerOptions options =
                new HttpServerOptions().setMaxInitialLineLength(8192).setHttp2ClearTextEnabled(false);
        SocketOptions.apply(options);
        server = vertx.createHttpServer(options)
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** Where it listens. */
    public int port() {
        return server.actualPort();
    }

    /** A connection to it. */
    public RawConnection connect() throws Exception {
        return new RawConnection("127.0.0.1", server.actualPort());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
