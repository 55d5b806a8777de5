package dev.candor.wire.refine;

import dev.candor.event.Dialect;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.Desk;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorTerms;
import dev.candor.wire.Doors;
import dev.candor.wire.QuietDesk;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;

/**
 * The doors of refine's apps, CLI and scaffolder: which path is which topic, and what keeps its client quiet.
 *
 * <p>An app's beacon is an image without pixels: 204, or the browser prints an error into the developer's console. The CLI
 * and the scaffolder wait for an answer without any time limit.
 */
@Singleton
class RefineResource {
    private static final DoorAnswer NO_IMAGE = DoorAnswer.empty(204);
    private static final DoorAnswer DONE = DoorAnswer.json(200, "{}");

    private final Doors doors;
    private final Ingestor ingestor;
    private final ProjectNames names;

    RefineResource(Doors doors, Ingestor ingestor, SecureRandom random) {
        this.doors = doors;
        this.ingestor = ingestor;
        this.names = new ProjectNames(random);
    }

    void open(@Observes Router router) {
        open(router, "/telemetry", HttpMethod.GET, quiet(NO_IMAGE, (head, body) -> BeaconDecoder.decode(head.query())));
        open(router, "/send", HttpMethod.POST, quiet(NO_IMAGE, (head, body) -> sealed()));
        open(router, "/cli", HttpMethod.POST, quiet(DONE, (head, body) -> event("cli", body)));
        open(router, "/superplate", HttpMethod.POST, quiet(DONE, (head, body) -> event("superplate", body)));
        open(router, "/projects", HttpMethod.POST, new ProjectsDesk(ingestor, names));
        doors.open(
                router,
                "/projects/:name",
                DoorTerms.DROP_IN.withMethods("GET, POST, PATCH"),
                Map.of(HttpMethod.PATCH, quiet(DONE, (head, body) -> ProjectLink.decode(head.name(), body))));
    }

    private void open(Router router, String path, HttpMethod method, Desk desk) {
        doors.open(router, path, DoorTerms.DROP_IN, Map.of(method, desk));
    }

    private Desk quiet(DoorAnswer answer, QuietDesk.EventDecoder decoder) {
        return new QuietDesk(ingestor, Dialect.REFINE, answer, decoder);
    }

    /** What apps of 3.39 to 3.65 send is encrypted for refine's own server; nobody else can read it. */
    private static Decoded<RawEvent> sealed() {
        return new Decoded.Broken<>(Refusal.UNREADABLE, Refusal.UNREADABLE.sentence(), null);
    }

    private static Decoded<RawEvent> event(String topic, byte[] body) {
        return JsonDecoder.FORGIVING
                .decodeObject(body)
                .then(fields -> Decoded.of(RawEvent.of(Dialect.REFINE, topic, fields)));
    }
}
