package dev.candor.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** How the browser reached us. Behind a proxy that ends TLS this is right once {@code quarkus.http.proxy} is set. */
@RequestScoped
public class Transport {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Inject
    RoutingContext exchange;

    /** Whether the browser will keep our cookies: over TLS, or on the machine itself. */
    public boolean isSafeForCookies() {
        HttpServerRequest request = exchange.request();
        if ("https".equals(request.scheme())) {
            return true;
        }
        HostAndPort asked = request.authority();
        return asked != null && THIS_MACHINE.contains(asked.host());
    }
}
