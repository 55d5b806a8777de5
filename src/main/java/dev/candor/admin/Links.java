package dev.candor.admin;

import dev.candor.catalog.Project;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The addresses of the team's pages. */
final class Links {
    private Links() {}

    static String project(Project project) {
        return "/p/" + project.id().slug();
    }

    static String types(Project project) {
        return project(project) + "/types";
    }

    static String type(Project project, String name) {
        return types(project) + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    static String row(Project project, UUID id) {
        return project(project) + "/events/" + id;
    }
}
