package dev.candor.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer tells a browser about itself, errors and files included.
 *
 * <p>Set as the head is written, and only what is not there yet: a door that must be readable from other sites says so
 * itself ({@code Cross-Origin-Resource-Policy}), and a file may be kept ({@code Cache-Control}).
 */
@ApplicationScoped
class SecurityHeaders implements HttpServerOptionsCustomizer {
    /** Before everything that could answer. */
    private static final int FIRST = 10_000;

    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("strict-transport-security");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private static final CharSequence HTML = HttpHeaders.createOptimized("text/html;charset=UTF-8");

    private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS = List.copyOf(Map.of(
                    named("content-security-policy"),
                    named(
                            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
                    named("referrer-policy"),
                    named("no-referrer"),
                    named("x-content-type-options"),
                    named("nosniff"),
                    named("x-frame-options"),
                    named("DENY"),
                    named("cross-origin-opener-policy"),
                    named("same-origin"),
                    named("cross-origin-resource-policy"),
                    named("same-origin"),
                    named("permissions-policy"),
                    named("camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
                    named("cache-control"),
                    named("no-store"))
            .entrySet());

    private final boolean believesProxies;
    private volatile boolean speaksTls;

    SecurityHeaders(@ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean believesProxies) {
        this.believesProxies = believesProxies;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        speaksTls = true;
    }

    void observe(@Observes Filters filters) {
        filters.register(this::prepare, FIRST);
    }

    private void prepare(RoutingContext exchange) {
        exchange.addHeadersEndHandler(nothing -> write(exchange));
        exchange.next();
    }

    private void write(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        for (Map.Entry<CharSequence, CharSequence> header : ALWAYS) {
            if (!headers.contains(header.getKey())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        // A template's answer names no encoding; a browser that guesses one may guess another's.
        if (MediaType.TEXT_HTML.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(HttpHeaders.CONTENT_TYPE, HTML);
        }
        if (isEncrypted(exchange)) {
            headers.set(TRANSPORT, ONE_YEAR);
        }
    }

    // To ask a request for its scheme is dear: it reads all that proxies may have said, and looks through the
    // connection's handlers.
    private boolean isEncrypted(RoutingContext exchange) {
        return (believesProxies || speaksTls)
                && "https".equals(exchange.request().scheme());
    }

    private static CharSequence named(String text) {
        return HttpHeaders.createOptimized(text);
    }
}
