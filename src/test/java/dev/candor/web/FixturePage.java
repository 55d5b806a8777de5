package dev.candor.web;

import dev.candor.web.viewer.Viewer;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A page of the team as any other, for tests: it needs an account, may change something, and fails when asked to. */
@Path("/fixture")
@Produces(MediaType.TEXT_HTML)
public class FixturePage {
    public static final AtomicInteger CHANGES = new AtomicInteger();

    @Inject
    Viewer viewer;

    @GET
    public String look() {
        return "<p>" + viewer.getName() + "</p><i>" + viewer.getCsrfToken() + "</i>";
    }

    @POST
    public String change() {
        return "changed " + CHANGES.incrementAndGet();
    }

    @GET
    @Path("missing")
    public String missing() {
        throw new NotFoundException("a word that must not be shown");
    }

    @GET
    @Path("fault")
    public String fault() {
        throw new IllegalStateException("a word that must not be shown");
    }

    @GET
    @Path("away")
    public String away() {
        throw new IllegalStateException(
                "rows cannot be read", new SQLException("a word that must not be shown", "08006"));
    }
}
