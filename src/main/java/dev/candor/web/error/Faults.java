package dev.candor.web.error;

import dev.candor.jobs.DatabaseTrouble;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/**
 * Faults of ours: logged once, under a reference that is all the outside learns.
 *
 * <p>What a door throws ends here, before the server's own error page would show more than that.
 */
@ApplicationScoped
class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);
    /** How long whoever needs the database waits before they ask again. */
    static final String AGAIN_SECONDS = "5";

    private static final int REFERENCE_BYTES = 5;
    /** After all doors, and before the server's own handler. */
    private static final int LAST = 1_000_000;

    @Inject
    SecureRandom random;

    /** Whether the database is to blame, and with it nobody who could do something about this request. */
    boolean isTheDatabases(Throwable fault) {
        return DatabaseTrouble.behind(fault).isPresent();
    }

    /** Logs a fault and returns the reference under which it stands there. */
    String log(Throwable fault) {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        // Classes and places, no messages: they quote what was asked for, and what is stored.
        LOG.errorf(PlainFault.of(fault, PlainFault::nameOf), "a request failed: reference=%s", reference);
        return reference;
    }

    void observe(@Observes Router router) {
        router.route().order(LAST).failureHandler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        int status = exchange.statusCode();
        if (status >= 400 && status < 500) {
            PageError error = PageError.of(status);
            new Problem(status, error.title(), error.sentence()).answer(exchange.response());
            return;
        }
        Throwable fault = exchange.failure();
        if (fault != null && isTheDatabases(fault)) {
            exchange.response().putHeader("Retry-After", AGAIN_SECONDS);
            problem(PageError.UNAVAILABLE).answer(exchange.response());
            return;
        }
        Problem problem = problem(PageError.FAULT);
        (fault == null ? problem : problem.withReference(log(fault))).answer(exchange.response());
    }

    private static Problem problem(PageError error) {
        return new Problem(error.status(), error.title(), error.sentence());
    }
}
