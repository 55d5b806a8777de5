package dev.candor.web.error;

import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** The page that says what went wrong, for people; the same as a problem (RFC 9457) where a program asks. */
@ApplicationScoped
public class ErrorPage {
    private static final Logger LOG = Logger.getLogger(ErrorPage.class);
    private static final String MACHINES = "/v1/";
    private static final String HTML = "text/html;charset=UTF-8";

    @Inject
    RoutingContext exchange;

    public Response response(PageError error) {
        return response(error, error.status(), "");
    }

    /** The answer while the database cannot be asked. */
    Response unavailable() {
        Response answer = response(PageError.UNAVAILABLE);
        answer.getHeaders().putSingle("Retry-After", Faults.AGAIN_SECONDS);
        return answer;
    }

    /** The answer with a status of its own; the reference of a fault finds it in the log. */
    public Response response(PageError error, int status, String reference) {
        if (wantsProblem(exchange.request())) {
            Problem problem = new Problem(status, error.title(), error.sentence());
            return Response.status(status)
                    .type(Problem.MEDIA_TYPE)
                    .entity((reference.isEmpty() ? problem : problem.withReference(reference)).toJson())
                    .build();
        }
        return Response.status(status).type(HTML).entity(draw(error, reference)).build();
    }

    private static String draw(PageError error, String reference) {
        try {
            return new page(error.title(), error.sentence(), reference, error == PageError.SIGNED_OUT).render();
        } catch (TemplateException e) {
            // Whatever is wrong with the layout must not hide what was wrong in the first place.
            LOG.error("the error page itself could not be drawn", e);
            return "<!doctype html><html lang=\"en\"><title>" + error.title() + "</title><p>" + error.sentence()
                    + "</p></html>";
        }
    }

    /** Whoever can read a page says so; a browser always does. On addresses for programs everyone gets a problem. */
    private static boolean wantsProblem(HttpServerRequest request) {
        return request.path().startsWith(MACHINES) || Accepts.json(request.getHeader("Accept"));
    }

    record page(String title, String sentence, String reference, boolean signedOut) implements TemplateInstance {}
}
