package dev.candor.admin.definition;

import dev.candor.admin.Links;
import dev.candor.admin.Projects;
import dev.candor.catalog.proposal.Proposal;
import dev.candor.catalog.proposal.Proposal.State;
import dev.candor.catalog.proposal.Proposals;
import dev.candor.catalog.team.LeftOut;
import dev.candor.catalog.team.TeamDefinitions;
import dev.candor.catalog.type.Project;
import dev.candor.web.TeamFrame;
import dev.candor.web.viewer.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** All definitions of a project: what is in force and where it comes from, what is proposed, and what became of it. */
@Path("/p/{project}/definitions")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class DefinitionsPage {
    @Inject
    Projects projects;

    @Inject
    Proposals proposals;

    @Inject
    TeamDefinitions team;

    @Inject
    Signatories people;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** The page. */
    public record list(
            TeamFrame frame,
            String href,
            List<LeftOut> leftOut,
            List<ProposalView> open,
            List<DefinitionLine> types,
            List<ProposalView> history)
            implements TemplateInstance {}

    @GET
    public Response show(@RestPath String project) {
        Project shown = projects.get(project);
        List<Proposal> all = proposals.list(shown);
        List<DefinitionLine> types = types(shown, all);
        List<LeftOut> leftOut = team.leftOut().stream()
                .filter(left -> left.project().equals(shown.id().slug()))
                .toList();
        if (viewer.readsJson()) {
            return Answers.json(
                    200,
                    new JsonObject()
                            .put("definitions", DefinitionsJson.list(types, DefinitionsJson::definition))
                            .put("proposals", DefinitionsJson.list(all, DefinitionsJson::proposal))
                            .put("left_out", DefinitionsJson.list(leftOut, DefinitionsJson::leftOut))
                            .put("csrf", viewer.getCsrfToken()));
        }
        return Answers.page(
                200,
                new list(
                        projects.frame(shown, "definitions"),
                        Links.definitions(shown),
                        leftOut,
                        views(shown, all, true),
                        types,
                        views(shown, all, false)));
    }

    private List<ProposalView> views(Project project, List<Proposal> all, boolean open) {
        return all.stream()
                .filter(proposal -> proposal.isOpen() == open)
                .map(proposal -> ProposalView.of(project, proposal, people))
                .toList();
    }

    private List<DefinitionLine> types(Project project, List<Proposal> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return projects.types(project).stream()
                .map(type -> DefinitionLine.of(
                        project,
                        type,
                        today,
                        type.source().isEditable() ? active(all, type.id().name()) : 0))
                .toList();
    }

    private static int active(List<Proposal> all, String name) {
        return all.stream()
                .filter(proposal ->
                        proposal.state() == State.ACTIVE && proposal.name().equals(name))
                .mapToInt(Proposal::number)
                .findFirst()
                .orElse(0);
    }
}
