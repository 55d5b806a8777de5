package dev.candor.ingest;

final class ReadsRequest {
    io.vertx.core.http.HttpServerRequest held;
}
