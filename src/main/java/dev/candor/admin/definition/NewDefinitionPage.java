package dev.candor.admin.definition;

import dev.candor.admin.Links;
import dev.candor.admin.Projects;
import dev.candor.catalog.proposal.Change;
import dev.candor.catalog.proposal.Decision;
import dev.candor.catalog.proposal.Proposals;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.team.Draft;
import dev.candor.catalog.team.TeamDefinitions;
import dev.candor.catalog.type.Project;
import dev.candor.web.TeamFrame;
import dev.candor.web.error.Problem;
import dev.candor.web.viewer.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The form for a definition: checks it, and proposes it. Nothing that was typed is lost on the way. */
@Path("/p/{project}/definitions/new")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class NewDefinitionPage {
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
    public record form(
            TeamFrame frame,
            String href,
            String text,
            boolean checked,
            boolean ending,
            List<Flaw> flaws,
            List<Change> changes)
            implements TemplateInstance {}

    /**
     * The form.
     *
     * @param from the number of a proposal whose text it begins with; 0 for an example
     * @param end whether the text should end the type today
     */
    @GET
    public Response show(
            @RestPath String project,
            @RestQuery @DefaultValue("0") String from,
            @RestQuery @DefaultValue("false") boolean end) {
        Project shown = projects.get(project);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String text = ProposalNumber.parse(from)
                .flatMap(number -> proposals.find(shown, number))
                .map(review -> review.proposal().text())
                .map(known -> end ? StartingText.ending(known, today) : known)
                .orElseGet(() -> StartingText.example(today));
        return Answers.page(
                200,
                new form(
                        projects.frame(shown, "definitions"),
                        Links.definitions(shown),
                        text,
                        false,
                        end,
                        List.of(),
                        List.of()));
    }

    /** Says everything that is wrong with a text, and what it would change. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@RestPath String project, @RestForm @DefaultValue("") String text) {
        Project shown = projects.get(project);
        Draft draft = team.draft(shown, unix(text));
        if (!draft.flaws().isEmpty()) {
            return flawed(shown, unix(text), draft.flaws());
        }
        List<Change> changes = proposals.difference(draft);
        if (viewer.readsJson()) {
            return Answers.json(
                    200,
                    new JsonObject().put("problems", new JsonArray()).put("changes", DefinitionsJson.changes(changes)));
        }
        return Answers.page(200, page(shown, unix(text), List.of(), changes));
    }

    /** Proposes a text. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@RestPath String project, @RestForm @DefaultValue("") String text) {
        Project shown = projects.get(project);
        return switch (proposals.propose(shown, unix(text), people.present())) {
            case Decision.Done(var proposal) -> proposed(shown, proposal.number());
            case Decision.Flawed(var flaws) -> flawed(shown, unix(text), flaws);
            case Decision.Refused(var reason) -> Answers.problem(reason);
        };
    }

    private Response proposed(Project project, int number) {
        URI address = URI.create(Links.definitions(project) + "/" + number);
        if (!viewer.readsJson()) {
            return Response.seeOther(address).build();
        }
        JsonObject review =
                DefinitionsJson.review(proposals.find(project, number).orElseThrow());
        return Response.created(address)
                .type(MediaType.APPLICATION_JSON)
                .entity(review.encode())
                .build();
    }

    private Response flawed(Project project, String text, List<Flaw> flaws) {
        return viewer.readsJson() ? Answers.problem(flaws) : Answers.page(422, page(project, text, flaws, List.of()));
    }

    private form page(Project project, String text, List<Flaw> flaws, List<Change> changes) {
        return new form(
                projects.frame(project, "definitions"), Links.definitions(project), text, true, false, flaws, changes);
    }

    /** A browser sends line ends of its own, which would count as a change. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
