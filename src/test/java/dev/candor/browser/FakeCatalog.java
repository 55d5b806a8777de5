package dev.candor.browser;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.InForce;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

@Alternative
@ApplicationScoped
public class FakeCatalog extends Catalog {
    private static final InForce IN_FORCE = new InForce(
            LocalDate.MIN,
            LocalDate.MAX,
            TestDefinitions.PROJECTS,
            TestDefinitions.TYPES.stream()
                    .filter(type -> !type.equals(TestDefinitions.TRIAL))
                    .map(type -> new InForce.Entry(
                            type.takenOn(LocalDate.now(ZoneOffset.UTC)), JsonNodeFactory.instance.objectNode()))
                    .toList());

    @Override
    public InForce inForce() {
        return IN_FORCE;
    }

    @Override
    public List<InForce> stretches() {
        return List.of(IN_FORCE);
    }

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
