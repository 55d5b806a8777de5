package dev.candor.wire;

final class CallsByVertx {
    Object call(io.vertx.core.Vertx vertx) {
        return vertx.createHttpClient();
    }
}
