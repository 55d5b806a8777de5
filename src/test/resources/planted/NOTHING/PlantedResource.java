package dev.candor.wire.hasura;

@jakarta.ws.rs.Path("/planted")
final class PlantedResource {
    dev.candor.ingest.Ingestor ingestor;
    dev.candor.event.raw.Origin origin;
    io.vertx.core.http.HttpServerRequest request;
}
