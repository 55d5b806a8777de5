package dev.candor.wire;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * What the server agrees to on WebSockets.
 *
 * <p>Compression is offered by browsers and declined (RFC 7692 lets a server say nothing): a few bytes of it can be made to
 * fill any memory before anyone sees their size, and the console's frames are small.
 */
@Singleton
public class SocketOptions implements HttpServerOptionsCustomizer {
    /** A frame is held in memory until all of it is there. This is as much as a whole message may have. */
    static final int MAX_FRAME = 64 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        apply(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        apply(options);
    }

    /** For a server that Quarkus does not start, so that it agrees to the same. */
    public static void apply(HttpServerOptions options) {
        options.setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(MAX_FRAME)
                .setMaxWebSocketMessageSize(MAX_FRAME);
    }
}
