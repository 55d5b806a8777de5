package dev.candor.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers for addresses without a page: HTML for people, RFC 9457 for programs. */
class MissingPages {
    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    /**
     * The page itself.
     *
     * @param title as heading and window title
     * @param sentence what it means for the reader
     */
    public record missing(String title, String sentence) implements TemplateInstance {}

    @ServerExceptionMapper
    Response missing(MissingPage page) {
        return html(page.status());
    }

    @ServerExceptionMapper
    Response unmatched(NotFoundException nothing, HttpHeaders request) {
        boolean forPeople = request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("html"));
        return forPeople ? html(Status.NOT_FOUND) : problem();
    }

    private static Response html(Status status) {
        missing page = status == Status.GONE
                ? new missing(
                        "No longer stored",
                        "Rows leave on the day they expire, or earlier when their client asks for it. Nothing else is"
                                + " kept of them.")
                : new missing("Page not found", "This page does not exist, or you have no access to it.");
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    private static Response problem() {
        return Response.status(Status.NOT_FOUND)
                .type(PROBLEM)
                .entity("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}")
                .build();
    }
}
