package dev.candor.wire.batch;

import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.manifest.Manifests;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.DoorTerms;
import dev.candor.wire.Doors;
import dev.candor.wire.arrival.Deadlines;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** The door of our own JSON API, as {@code META-INF/openapi.yaml} describes it. */
@Singleton
class EventsResource {
    static final String PATH = "/v1/events";
    static final DoorTerms TERMS = new DoorTerms(
            1024 * 1024,
            new Deadlines(Duration.ofMillis(4_800)),
            true,
            new DoorTerms.Cors("POST", "authorization, content-type, content-encoding"));

    private final Doors doors;
    private final EventsDesk desk;

    EventsResource(Doors doors, Ingestor ingestor, IngestKeys keys, Manifests manifests) {
        this.doors = doors;
        this.desk = new EventsDesk(ingestor, keys, manifests);
    }

    void open(@Observes Router router) {
        doors.open(router, PATH, TERMS, Map.of(HttpMethod.POST, desk));
    }
}
