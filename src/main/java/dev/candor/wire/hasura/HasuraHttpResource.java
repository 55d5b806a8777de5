package dev.candor.wire.hasura;

import dev.candor.event.Dialect;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorTerms;
import dev.candor.wire.Doors;
import dev.candor.wire.QuietDesk;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The door of Hasura's server and CLI.
 *
 * <p>The server logs an error for every status but 200, together with the body; so the body is as boring as JSON can be.
 */
@Singleton
class HasuraHttpResource {
    static final String PATH = "/v1/http";

    private static final DoorAnswer QUIET = DoorAnswer.json(200, "{}");

    private final Doors doors;
    private final Ingestor ingestor;

    HasuraHttpResource(Doors doors, Ingestor ingestor) {
        this.doors = doors;
        this.ingestor = ingestor;
    }

    void open(@Observes Router router) {
        QuietDesk desk =
                new QuietDesk(ingestor, Dialect.HASURA, QUIET, (request, body) -> EnvelopeDecoder.decode(body));
        doors.open(router, PATH, DoorTerms.DROP_IN, Map.of(HttpMethod.POST, desk));
    }
}
