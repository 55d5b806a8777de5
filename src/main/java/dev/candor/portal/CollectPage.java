package dev.candor.portal;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.Project;
import dev.candor.web.OpenToStrangers;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What we collect: made from the definitions that decide what is stored, so that the two cannot differ.
 *
 * <p>Needs no sign-in and sets no cookie.
 */
@Path("/t/{project}")
@OpenToStrangers
@Produces(MediaType.TEXT_HTML)
public class CollectPage {
    private static final int FRESH_SECONDS = 60;

    private final Catalog catalog;

    CollectPage(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The page.
     *
     * @param contactText how the contact's link reads
     * @param hasIdentifiers whether any program says where its identifier is kept
     */
    public record collect(Project project, List<PublishedType> types, String contactText, boolean hasIdentifiers)
            implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show(@RestPath String project) {
        Project shown = catalog.findProject(project).orElseThrow(NotFoundException::new);
        List<PublishedType> types =
                catalog.types(shown.id()).stream().map(PublishedType::of).toList();
        return ResponseBuilder.<TemplateInstance>ok(page(shown, types))
                .cacheControl(shortly())
                .build();
    }

    private static collect page(Project project, List<PublishedType> types) {
        String contact = project.contact() == null ? "" : project.contact();
        boolean hasIdentifiers = project.clients().stream().anyMatch(client -> client.identifier() != null);
        return new collect(project, types, contact.replaceFirst("^mailto:", ""), hasIdentifiers);
    }

    /** The same for everyone, and at most a minute behind the definitions. */
    private static CacheControl shortly() {
        CacheControl control = new CacheControl();
        control.setMaxAge(FRESH_SECONDS);
        return control;
    }
}
