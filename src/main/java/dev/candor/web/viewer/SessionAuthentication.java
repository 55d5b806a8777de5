package dev.candor.web.viewer;

import dev.candor.access.session.Session;
import dev.candor.access.session.Sessions;
import dev.candor.web.OpenToStrangers;
import dev.candor.web.error.ErrorPage;
import dev.candor.web.error.PageError;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks, at each page, and sends strangers to sign in.
 *
 * <p>Default deny: a page needs an account unless its class or package says {@link OpenToStrangers}. The decision hangs
 * on the page that was found, not on the text of the address, so no spelling of an address gets around it.
 */
class SessionAuthentication {
    private static final String SIGN_IN = "/sign-in";
    /** Pages put it on what they ask by themselves, at intervals, whether or not somebody looks at them. */
    private static final String UNATTENDED = "Candor-Unattended";

    @Inject
    ErrorPage errors;

    @Inject
    Sessions sessions;

    @Inject
    Viewer viewer;

    @Inject
    RoutingContext exchange;

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public @Nullable Response check(SimpleResourceInfo page) {
        HttpServerRequest request = exchange.request();
        Optional<String> token = Cookies.read(request, Cookies.SESSION);
        boolean unattended = "true".equals(request.getHeader(UNATTENDED));
        Optional<Session> session = token.flatMap(unattended ? sessions::findUnattended : sessions::find);
        if (session.isPresent()) {
            viewer.signedIn(session.get().account(), token.orElseThrow());
            return null;
        }
        return isOpen(page.getResourceClass()) ? null : toSignIn(request);
    }

    private static boolean isOpen(Class<?> page) {
        return page.isAnnotationPresent(OpenToStrangers.class)
                || page.getPackage().isAnnotationPresent(OpenToStrangers.class);
    }

    /** Back to the same page after sign-in, if there is one to see again: what was posted cannot be repeated. */
    private Response toSignIn(HttpServerRequest request) {
        if ("true".equals(request.getHeader("HX-Request"))) {
            // A redirect would put the sign-in page into a corner of this one: htmx loads the whole page instead.
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Redirect", SIGN_IN)
                    .build();
        }
        String method = request.method().name();
        if (method.equals("GET") || method.equals("HEAD")) {
            String back = URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
            return Response.seeOther(URI.create(SIGN_IN + "?to=" + back)).build();
        }
        return errors.response(PageError.SIGNED_OUT);
    }
}
