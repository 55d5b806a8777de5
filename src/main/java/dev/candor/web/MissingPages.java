package dev.candor.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers where a page has nothing to show. What is wrong with a request itself is told elsewhere. */
class MissingPages {
    /**
     * The page itself.
     *
     * @param title as heading and window title
     * @param sentence what it means for the reader
     */
    public record missing(String title, String sentence) implements TemplateInstance {}

    @ServerExceptionMapper
    public Response missing(MissingPage page) {
        return html(page.status());
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
}
