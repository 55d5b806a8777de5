package dev.candor.web.connection;

import dev.candor.privacy.Networks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Tells {@link Connections} what the settings say, before the server listens. */
@Singleton
class ConnectionOptions implements HttpServerOptionsCustomizer {
    private final Watch watch;

    ConnectionOptions(ConnectionConfig config, Networks networks, MeterRegistry metrics) {
        this.watch = new Watch(
                Patience.of(config),
                new Places(config.perNetwork()),
                networks::keyOfPeer,
                metrics.counter("candor.connections.closed")::increment);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        Connections.keepTo(watch);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        Connections.keepTo(watch);
    }
}
