package dev.candor.web.error;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what pages throw into the error page. Never a stack trace, never the words of an exception. */
class PageErrors {
    @Inject
    ErrorPage errors;

    @Inject
    Faults faults;

    @ServerExceptionMapper
    public Response known(WebApplicationException thrown) {
        Response own = thrown.getResponse();
        if (own.getStatus() < 400) {
            return own;
        }
        PageError error = PageError.of(own.getStatus());
        return switch (error) {
            case FAULT -> unknown(thrown);
            case UNAVAILABLE -> errors.unavailable();
            default -> errors.response(error, own.getStatus(), "");
        };
    }

    @ServerExceptionMapper
    public Response unknown(Throwable fault) {
        if (faults.isTheDatabases(fault)) {
            return errors.unavailable();
        }
        return errors.response(PageError.FAULT, PageError.FAULT.status(), faults.log(fault));
    }
}
