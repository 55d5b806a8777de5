package dev.candor.wire;

import dev.candor.wire.arrival.KeptBytes;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * Opens whatever {@code find} knows of what no other door takes. It is asked at each request, so that doors may come and go;
     * what it does not know goes on to the pages as it came, its body unread.
     */
    public void openFurther(Router router, Function<RoutingContext, Optional<Opening>> find) {
        router.route().order(ORDER + 1).handler(context -> {
            Optional<Opening> opening = find.apply(context);
            if (opening.isPresent()) {
                new Door(opening.get().terms(), opening.get().desks(), clock, kept).handle(context);
            } else {
                context.next();
            }
        });
    }

    /**
     * What is behind a door that is found at a request.
     *
     * @param terms on which it takes the request
     * @param desks by method; others are answered 405
     */
    public record Opening(DoorTerms terms, Map<HttpMethod, Desk> desks) {}

    /** Opens one path. Methods without a desk are answered 405. */
    public void open(Router router, String path, DoorTerms terms, Map<HttpMethod, Desk> desks) {
        router.route(path).order(ORDER).handler(new Door(terms, desks, clock, kept));
    }
}
