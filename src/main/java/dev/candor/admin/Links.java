package dev.candor.admin;

import dev.candor.catalog.type.Project;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The addresses of the team's pages. */
public final class Links {
    private Links() {}

    public static String project(Project project) {
        return "/p/" + project.id().slug();
    }

    /** All event types. */
    public static String types(Project project) {
        return project(project) + "/types";
    }

    /** One event type. */
    public static String type(Project project, String name) {
        return types(project) + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** The definitions, and what is proposed. */
    public static String definitions(Project project) {
        return project(project) + "/definitions";
    }

    public static String row(Project project, UUID id) {
        return project(project) + "/events/" + id;
    }
}
