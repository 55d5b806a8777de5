package dev.candor.web;

import dev.candor.web.error.Problem;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Machine doors, for tests: one that answers with a problem, one that fails, one that other sites may read. */
@ApplicationScoped
class FixtureRoutes {
    void observe(@Observes Router router) {
        router.get("/fixture-machine/problem")
                .handler(exchange ->
                        new Problem(422, "Too odd", "Send something less odd.").answer(exchange.response()));
        router.get("/fixture-machine/fault").handler(exchange -> {
            throw new IllegalStateException("a word that must not be shown");
        });
        router.get("/fixture-machine/open")
                .handler(exchange -> exchange.response()
                        .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                        .end("{}"));
    }
}
