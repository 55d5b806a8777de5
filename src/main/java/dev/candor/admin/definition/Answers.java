package dev.candor.admin.definition;

import dev.candor.catalog.proposal.Decision.Reason;
import dev.candor.catalog.read.Flaw;
import dev.candor.web.FormProblem;
import dev.candor.web.error.Problem;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers for people and for programs. */
final class Answers {
    static final String UNUSABLE = "The definition cannot be used";

    private Answers() {}

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML)
                .entity(page.render())
                .build();
    }

    static Response json(int status, JsonObject document) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(document.encode())
                .build();
    }

    static Response problem(List<Flaw> flaws) {
        List<FormProblem.Entry> entries = flaws.stream()
                .map(flaw -> new FormProblem.Entry(flaw.place(), flaw.line(), flaw.sentence()))
                .toList();
        return problem(new FormProblem(
                422, UNUSABLE, "Nothing was changed. Correct what the errors say and send it again.", entries));
    }

    static Response problem(Reason reason) {
        return problem(
                new FormProblem(status(reason), "Not done", reason.sentence() + " Nothing was changed.", List.of()));
    }

    static int status(Reason reason) {
        return switch (reason) {
            case UNKNOWN -> 404;
            case SECOND_PERSON, NOT_YOURS -> 403;
            case CLOSED, MOVED -> 409;
            case UNCONFIRMED -> 422;
        };
    }

    private static Response problem(FormProblem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson())
                .build();
    }
}
