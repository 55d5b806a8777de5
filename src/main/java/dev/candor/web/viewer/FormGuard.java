package dev.candor.web.viewer;

import dev.candor.web.error.ErrorPage;
import dev.candor.web.error.PageError;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what other sites make a browser send: whatever may change something must come from a form that this server
 * drew for this browser.
 */
class FormGuard {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String FIELD = "csrf";

    @Inject
    ErrorPage errors;

    @Inject
    RoutingContext exchange;

    @Inject
    Viewer viewer;

    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public @Nullable Response check(ResteasyReactiveContainerRequestContext context) {
        HttpServerRequest request = exchange.request();
        if (HARMLESS.contains(request.method().name())) {
            return null;
        }
        if (isFromHere(request) && hasToken(context)) {
            return null;
        }
        return errors.response(PageError.FORM_REFUSED);
    }

    /**
     * Whether the browser says that one of our own pages sent it. Where it says nothing, the token alone decides: our
     * Referrer-Policy makes browsers send the origin {@code null}, and old ones have no {@code Sec-Fetch-Site}.
     */
    private static boolean isFromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return true;
        }
        try {
            return request.authority() != null
                    && request.authority()
                            .toString()
                            .equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean hasToken(ResteasyReactiveContainerRequestContext context) {
        ResteasyReactiveRequestContext form = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        return form.getFormParameter(FIELD, true, false) instanceof String token && viewer.ownsFormToken(token);
    }
}
