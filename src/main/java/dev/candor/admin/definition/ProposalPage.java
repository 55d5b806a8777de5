package dev.candor.admin.definition;

import dev.candor.admin.Links;
import dev.candor.admin.Projects;
import dev.candor.catalog.proposal.Change;
import dev.candor.catalog.proposal.Decision;
import dev.candor.catalog.proposal.Decision.Reason;
import dev.candor.catalog.proposal.Proposals;
import dev.candor.catalog.proposal.Proposals.Decided;
import dev.candor.catalog.proposal.Review;
import dev.candor.catalog.proposal.Signatory;
import dev.candor.catalog.type.Project;
import dev.candor.web.TeamFrame;
import dev.candor.web.error.Problem;
import dev.candor.web.viewer.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One proposal: what it would change, and the decision about it. */
@Path("/p/{project}/definitions/{number: [0-9]+}")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ProposalPage {
    @Inject
    Projects projects;

    @Inject
    Proposals proposals;

    @Inject
    Signatories people;

    @Inject
    Viewer viewer;

    /**
     * The page.
     *
     * @param own whether the account that looks made the proposal
     * @param alone whether no other account can sign in
     * @param refused why the last attempt was not done; empty if there was none
     */
    public record proposal(
            TeamFrame frame,
            String href,
            ProposalView view,
            Review review,
            Differences differences,
            boolean own,
            boolean alone,
            String refused)
            implements TemplateInstance {}

    /** The changes by what they mean. */
    public record Differences(List<Change> looser, List<Change> tighter, List<Change> other) {
        static Differences of(List<Change> changes) {
            return new Differences(
                    of(changes, Change.Weight.LOOSER),
                    of(changes, Change.Weight.TIGHTER),
                    of(changes, Change.Weight.OTHER));
        }

        private static List<Change> of(List<Change> changes, Change.Weight weight) {
            return changes.stream().filter(change -> change.weight() == weight).toList();
        }
    }

    @GET
    public Response show(@RestPath String project, @RestPath String number) {
        Project shown = projects.get(project);
        Review review = find(shown, number);
        return viewer.readsJson()
                ? Answers.json(200, DefinitionsJson.review(review))
                : Answers.page(200, page(shown, review, ""));
    }

    /**
     * Puts the proposal in force.
     *
     * @param seen the proposal in force when the page was drawn, 0 for none
     * @param alone {@code true} from somebody who is alone and has confirmed it
     */
    @POST
    @Path("activate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response activate(
            @RestPath String project,
            @RestPath String number,
            @RestForm @DefaultValue("") String seen,
            @RestForm @DefaultValue("false") String alone) {
        Project shown = projects.get(project);
        int known = find(shown, number).proposal().number();
        // Whoever does not say what was seen has seen nothing.
        int basis = seen.equals("0") ? 0 : ProposalNumber.parse(seen).orElse(-1);
        return answer(
                shown,
                known,
                proposals.activate(shown, known, new Decided(people.present(), basis, alone.equals("true"))));
    }

    /** Takes the proposal back. */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath String project, @RestPath String number) {
        Project shown = projects.get(project);
        int known = find(shown, number).proposal().number();
        return answer(shown, known, proposals.withdraw(shown, known, people.present()));
    }

    private Response answer(Project project, int number, Decision decision) {
        boolean json = viewer.readsJson();
        return switch (decision) {
            case Decision.Done(var done) ->
                json
                        ? Answers.json(200, DefinitionsJson.review(find(project, Integer.toString(number))))
                        : Response.seeOther(URI.create(Links.definitions(project) + "/" + done.number()))
                                .build();
            case Decision.Flawed(var flaws) ->
                json ? Answers.problem(flaws) : refused(project, number, 422, Answers.UNUSABLE + ".");
            case Decision.Refused(Reason reason) ->
                json ? Answers.problem(reason) : refused(project, number, Answers.status(reason), reason.sentence());
        };
    }

    private Response refused(Project project, int number, int status, String sentence) {
        return Answers.page(status, page(project, find(project, Integer.toString(number)), sentence));
    }

    private Review find(Project project, String number) {
        return ProposalNumber.parse(number)
                .flatMap(known -> proposals.find(project, known))
                .orElseThrow(NotFoundException::new);
    }

    private proposal page(Project project, Review review, String refused) {
        Signatory present = people.present();
        return new proposal(
                projects.frame(project, "definitions"),
                Links.definitions(project),
                ProposalView.of(project, review.proposal(), people),
                review,
                Differences.of(review.changes()),
                review.proposal().proposed().account() == present.account(),
                present.alone(),
                refused);
    }
}
