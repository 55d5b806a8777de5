package dev.candor.admin.entry;

import dev.candor.web.LocalPath;
import dev.candor.web.viewer.Viewer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** Light, dark, or as the system has it: chosen with a form in the navigation, without a script. */
@Path("/theme")
public class ThemePage {
    @Inject
    Viewer viewer;

    /**
     * Keeps the choice in this browser and leads back.
     *
     * @param theme {@code light} or {@code dark}; anything else follows the system
     * @param to the page that the form stands on
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestForm @DefaultValue("") String theme, @RestForm @DefaultValue("") String to) {
        viewer.chooseTheme(theme);
        return Response.seeOther(URI.create(LocalPath.of(to).orElse("/p"))).build();
    }
}
