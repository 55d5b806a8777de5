package dev.candor.portal;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.type.Project;
import dev.candor.web.OpenToStrangers;
import dev.candor.web.viewer.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The door: leads a stranger to what is collected, and the team to its pages. */
@Path("/")
@OpenToStrangers
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    private static final URI TEAM = URI.create("/p");

    private final Catalog catalog;
    private final Viewer viewer;

    HomePage(Catalog catalog, Viewer viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    /** The page. */
    public record home(List<Project> projects) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show() {
        if (viewer.isSignedIn()) {
            return RestResponse.ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER)
                    .location(TEAM)
                    .build();
        }
        return RestResponse.ok(new home(catalog.projects()));
    }
}
