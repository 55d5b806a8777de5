package dev.candor.admin.type;

import dev.candor.admin.Counts;
import dev.candor.admin.Projects;
import dev.candor.admin.Span;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.store.EventRows;
import dev.candor.store.Intake;
import dev.candor.web.TeamFrame;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue of what may be stored. */
@Path("/p/{project}/types")
@Produces(MediaType.TEXT_HTML)
public class TypesPage {
    private final Projects projects;
    private final EventRows events;
    private final Intake intake;
    private final Clock clock;

    TypesPage(Projects projects, EventRows events, Intake intake, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.intake = intake;
        this.clock = clock;
    }

    /** The page. */
    public record types(TeamFrame frame, String span, List<TypeLine> lines) implements TemplateInstance {}

    @GET
    public TemplateInstance show(@RestPath String project) {
        Project shown = projects.get(project);
        List<EventType> all = projects.types(shown);
        Instant now = clock.instant();
        Counts counts = new Counts(intake.since(shown.number(), Span.DAYS_28.since(now)));
        Newest newest = Newest.read(events, all, 1);
        return new types(
                projects.frame(shown, "types"),
                Span.DAYS_28.words(),
                TypeLine.of(all, new TypeLine.Sources(shown, counts, newest, now)));
    }
}
