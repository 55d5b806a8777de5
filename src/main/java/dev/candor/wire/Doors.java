package dev.candor.wire;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Hangs the doors of all dialects into the server, as routes of its own router (ADR 5). */
@Singleton
public class Doors {
    /**
     * Behind what Quarkus does for every request, before it asks who is there: a machine that reports has no session, and no
     * rule made for pages may ever turn it away.
     */
    public static final int ORDER = -250;

    private final Clock clock;
    private final KeptBytes kept;

    Doors(Clock clock, KeptBytes kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** Opens one path. Methods without a desk are answered 405. */
    public void open(Router router, String path, DoorTerms terms, Map<HttpMethod, Desk> desks) {
        router.route(path).order(ORDER).handler(new Door(terms, desks, clock, kept));
    }
}
