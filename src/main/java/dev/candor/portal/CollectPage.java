package dev.candor.portal;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.InForce;
import dev.candor.catalog.manifest.Manifests;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.rule.IdentityRule;
import dev.candor.web.OpenToStrangers;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

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
    private final Manifests manifests;
    private final Clock clock;

    CollectPage(Catalog catalog, Manifests manifests, Clock clock) {
        this.catalog = catalog;
        this.manifests = manifests;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param types what is taken today
     * @param former types of which nothing more is taken, while there are rows of them
     * @param manifest the same for machines; null if nothing is published
     * @param words what else the page says
     */
    public record collect(
            Project project,
            List<PublishedType> types,
            List<PublishedType> former,
            @Nullable PublishedManifest manifest,
            Words words)
            implements TemplateInstance {}

    /**
     * What depends on all of a project.
     *
     * @param contact how the contact's link reads
     * @param hasIdentifiers whether any program says where its identifier is kept
     * @param asksConnection whether any type asks something of the connection
     * @param hasPseudonyms whether any type makes a pseudonym of the connection
     */
    public record Words(String contact, boolean hasIdentifiers, boolean asksConnection, boolean hasPseudonyms) {
        private static Words of(Project project, List<EventType> taken) {
            return new Words(
                    project.contact() == null ? "" : project.contact().replaceFirst("^mailto:", ""),
                    project.clients().stream().anyMatch(client -> client.identifier() != null),
                    taken.stream().anyMatch(type -> !type.asks().isEmpty()),
                    taken.stream().anyMatch(type -> type.identity() instanceof IdentityRule.ByDayPseudonym));
        }
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestPath String project) {
        Project shown = catalog.findProject(project).orElseThrow(NotFoundException::new);
        return ResponseBuilder.<TemplateInstance>ok(page(shown))
                .cacheControl(shortly())
                .build();
    }

    private collect page(Project project) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<EventType> taken = catalog.inForce().types().stream()
                .map(InForce.Entry::type)
                .filter(type -> type.id().project().equals(project.id()))
                .toList();
        List<EventType> defined = catalog.types(project.id());
        List<PublishedType> former = defined.stream()
                .filter(type -> type.isOverOn(today))
                .map(type -> PublishedType.of(project, type, Ending.of(type, today)))
                .filter(one -> !one.endings().isEmpty())
                .toList();
        return new collect(
                project,
                taken.stream()
                        .map(type -> PublishedType.of(project, type, endings(type, defined, today)))
                        .toList(),
                former,
                manifests.find(project.id()).map(PublishedManifest::of).orElse(null),
                Words.of(project, taken));
    }

    /** By the whole definition: what has ended is not in the type as it is taken. */
    private static List<Ending> endings(EventType taken, List<EventType> defined, LocalDate today) {
        return defined.stream()
                .filter(type -> type.id().equals(taken.id()))
                .flatMap(type -> Ending.of(type, today).stream())
                .toList();
    }

    /** The same for everyone, and at most a minute behind the definitions. */
    private static CacheControl shortly() {
        CacheControl control = new CacheControl();
        control.setMaxAge(FRESH_SECONDS);
        return control;
    }
}
