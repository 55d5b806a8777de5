package dev.candor.admin.overview;

import dev.candor.admin.Links;
import dev.candor.admin.Projects;
import dev.candor.admin.Span;
import dev.candor.admin.overview.OverviewReport.Request;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.jobs.Probe;
import dev.candor.web.TeamFrame;
import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Is data arriving, what is kept of it, and is privacy in order: a project's first page. */
@Path("/p")
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {
    private static final String SECTION = "overview";

    private final Projects projects;
    private final OverviewReport report;
    private final FirstSteps firstSteps;
    private final List<Probe> probes;

    OverviewPage(Projects projects, OverviewReport report, FirstSteps firstSteps, @All List<Probe> probes) {
        this.projects = projects;
        this.report = report;
        this.firstSteps = firstSteps;
        this.probes = probes;
    }

    /** The page; exactly one of {@code overview} and {@code waiting} is there. */
    public record overview(
            TeamFrame frame, @Nullable Overview overview, FirstSteps.@Nullable Steps waiting, List<String> warnings)
            implements TemplateInstance {}

    /** The part of the page that draws itself anew. */
    public record overview$live(TeamFrame frame, @Nullable Overview overview, FirstSteps.@Nullable Steps waiting)
            implements TemplateInstance {}

    @GET
    public Response first() {
        return Response.seeOther(URI.create(Links.project(projects.first()))).build();
    }

    /** The page; for htmx its living part, or nothing as long as there is nothing new to show. */
    @GET
    @Path("{project}")
    public RestResponse<TemplateInstance> show(
            @RestPath String project, @BeanParam Asked asked, @Context UriInfo address) {
        Project shown = projects.get(project);
        List<EventType> types = projects.types(shown);
        TeamFrame frame = projects.frame(shown, SECTION);
        Overview overview = report.draw(shown, types, asked.request()).orElse(null);
        if (asked.forFragment()) {
            return overview == null
                    ? RestResponse.noContent()
                    : RestResponse.ok(new overview$live(frame, overview, null));
        }
        FirstSteps.Steps waiting = overview == null ? firstSteps.of(shown, types, address.getBaseUri()) : null;
        return RestResponse.ok(new overview(frame, overview, waiting, warnings()));
    }

    /** What wants an operator's look, in sentences. */
    private List<String> warnings() {
        return probes.stream()
                .map(Probe::look)
                .filter(finding -> !finding.isGood())
                .map(Probe.Finding::sentence)
                .toList();
    }

    /** What the address and htmx ask of the page. */
    public static class Asked {
        @RestQuery
        @Nullable
        String range;

        @RestQuery
        @Nullable
        String live;

        @RestHeader("HX-Request")
        @Nullable
        String htmx;

        Request request() {
            Optional<Span> span = Span.parse(range);
            return new Request(span.orElse(Span.DAYS_28), span.isPresent(), "off".equals(live));
        }

        boolean forFragment() {
            return "true".equals(htmx);
        }
    }
}
