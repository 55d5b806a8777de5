package dev.candor.admin.type;

import dev.candor.admin.Projects;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.web.TeamFrame;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One event type: what it collects, its newest rows as stored, and what of it was not kept. */
@Path("/p/{project}/types/{type}")
@Produces(MediaType.TEXT_HTML)
public class TypePage {
    private final Projects projects;
    private final TypeReport report;

    TypePage(Projects projects, TypeReport report) {
        this.projects = projects;
        this.report = report;
    }

    /** The page. */
    public record type(TeamFrame frame, TypeReport.View view, TypeReport.Rows rows) implements TemplateInstance {}

    @GET
    public TemplateInstance show(@RestPath String project, @RestPath String type, @RestQuery @Nullable String before) {
        Project shown = projects.get(project);
        EventType definition = projects.getType(shown, type);
        return new type(
                projects.frame(shown, "types"), report.view(shown, definition), report.rows(shown, definition, before));
    }
}
