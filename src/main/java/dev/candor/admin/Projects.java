package dev.candor.admin;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.web.TeamFrame;
import dev.candor.web.show.PageLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/** What every team page begins with: the project in its address, and the frame around the page. */
@ApplicationScoped
public class Projects {
    private final Catalog catalog;

    Projects(Catalog catalog) {
        this.catalog = catalog;
    }

    public Project first() {
        return catalog.projects().stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** The project with this slug; else there is no such page. */
    public Project get(String slug) {
        return catalog.findProject(slug).orElseThrow(NotFoundException::new);
    }

    /** Its event types. */
    public List<EventType> types(Project project) {
        return catalog.types(project.id());
    }

    public EventType getType(Project project, String name) {
        return catalog.findType(project.id(), name).orElseThrow(NotFoundException::new);
    }

    /** The frame around a page in a section of the navigation. */
    public TeamFrame frame(Project project, String section) {
        List<PageLink> all = catalog.projects().stream()
                .map(one ->
                        new PageLink(Links.project(one), one.name(), one.id().equals(project.id())))
                .toList();
        return new TeamFrame(project.id().slug(), project.name(), section, all);
    }
}
