package dev.candor.browser;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.EventType;
import dev.candor.catalog.Project;
import dev.candor.event.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Optional;

@Alternative
@ApplicationScoped
public class FakeCatalog extends Catalog {
    @Override
    public List<Project> projects() {
        return TestDefinitions.PROJECTS;
    }

    @Override
    public Optional<Project> findProject(String slug) {
        return projects().stream().filter(one -> one.id().slug().equals(slug)).findFirst();
    }

    @Override
    public List<EventType> types(ProjectId project) {
        return TestDefinitions.TYPES.stream()
                .filter(type -> type.id().project().equals(project))
                .toList();
    }

    @Override
    public Optional<EventType> findType(ProjectId project, String name) {
        return types(project).stream()
                .filter(type -> type.id().name().equals(name))
                .findFirst();
    }
}
