package dev.candor.portal;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.manifest.Manifests;
import dev.candor.catalog.type.Project;
import dev.candor.web.OpenToStrangers;
import dev.candor.web.error.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What we collect, for machines of anyone and of any site: made from the definitions that decide what is stored. The format is
 * in {@code docs/manifest.md}.
 *
 * <p>Needs no sign-in and sets no cookie.
 */
@Path("/t/{project}/manifest.json")
@OpenToStrangers
@Produces(MediaType.APPLICATION_JSON)
public class ManifestResource {
    private static final String SHORTLY = "public, max-age=60";
    private static final String LONG = "public, max-age=86400";

    private final Catalog catalog;
    private final Manifests manifests;

    ManifestResource(Catalog catalog, Manifests manifests) {
        this.catalog = catalog;
        this.manifests = manifests;
    }

    /**
     * The manifest in force, or one of the past.
     *
     * @param digest which one; the one in force if it is not given
     * @param known digests that the asker has already
     */
    @GET
    public RestResponse<Object> show(
            @RestPath String project,
            @RestQuery Optional<String> digest,
            @RestHeader("If-None-Match") Optional<String> known) {
        Optional<Project> shown = catalog.findProject(project);
        if (shown.isEmpty()) {
            return notFound("This server knows no such project.");
        }
        if (digest.isPresent()) {
            return manifests
                    .findPast(shown.get(), digest.get())
                    .map(json -> found(new Found(digest.get(), LONG), known, json))
                    .orElseGet(() -> notFound("No manifest of this project ever had this digest."));
        }
        return manifests
                .find(shown.get().id())
                .map(manifest -> found(new Found(manifest.digest(), SHORTLY), known, manifest.json()))
                .orElseGet(() -> notFound("Nothing is published for this project."));
    }

    /** What was asked for, and how long the answer may be kept. */
    private record Found(String digest, String freshness) {}

    /** Weakly tagged, because the history and the words of a document may change under the same definitions. */
    private static RestResponse<Object> found(Found found, Optional<String> known, Object json) {
        boolean isKnown = known.filter(tags -> names(tags, found.digest())).isPresent();
        ResponseBuilder<Object> answer = open(isKnown ? Status.NOT_MODIFIED : Status.OK)
                .header("ETag", "W/\"" + found.digest() + "\"")
                .header("Cache-Control", found.freshness());
        return isKnown ? answer.build() : answer.entity(json).build();
    }

    private static boolean names(String tags, String digest) {
        return tags.strip().equals("*") || tags.contains("\"" + digest + "\"");
    }

    private static RestResponse<Object> notFound(String detail) {
        Problem problem = new Problem(Status.NOT_FOUND.getStatusCode(), "Not Found", detail);
        return open(Status.NOT_FOUND)
                .header("Content-Type", Problem.MEDIA_TYPE)
                .entity(problem.toJson())
                .build();
    }

    /** For scripts of any site: there is nothing here that depends on who asks. */
    private static ResponseBuilder<Object> open(Status status) {
        return ResponseBuilder.create(status)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
