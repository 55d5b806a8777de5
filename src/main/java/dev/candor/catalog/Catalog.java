package dev.candor.catalog;

import dev.candor.event.Admission;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.event.RawEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The live definitions: what is known of every event type, and the way of a raw event past its allow-list.
 *
 * <p>Answers from memory; never blocks. Until it is loaded, which is among the first things of a start, it knows no type.
 */
@ApplicationScoped
public class Catalog {
    /** Before whatever else of a start wants to know projects and types. */
    static final int LOADED_AT = 100;

    private static final Logger LOG = Logger.getLogger(Catalog.class);

    @Inject
    CatalogConfig config;

    @Inject
    TeamDefinitions team;

    @Inject
    Clock clock;

    private volatile CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;

    void load(@Observes @Priority(LOADED_AT) StartupEvent started) {
        open(DefinitionReader.load(DefinitionFiles.all(config.folder())));
        LOG.infof(
                "catalogue loaded, projects=%d types=%d",
                snapshot.projects().size(), snapshot.types().size());
    }

    /** From now on, answers by these files and by what the team made. */
    synchronized void open(LoadedFiles files) {
        show(new CatalogSnapshot(team.open(files), clock));
    }

    /** Takes the team's definitions from the database if they changed, here or on another replica. Blocking. */
    public synchronized void refresh() throws SQLException {
        team.refresh().ifPresent(all -> {
            show(new CatalogSnapshot(all, clock));
            LOG.infof(
                    "catalogue changed, projects=%d types=%d",
                    all.projects().size(), all.types().size());
        });
    }

    /** From now on, answers by these definitions. */
    void show(CatalogSnapshot definitions) {
        snapshot = definitions;
    }

    /** Admits a raw event by the definition of its topic, or says why not. Unknown properties are dropped, the rest goes on. */
    public Admission admit(RawEvent raw) {
        return snapshot.admit(raw);
    }

    /** The event type that takes this topic, told without a look at the body; of several the one that takes what is left. */
    public Optional<EventTypeId> typeOf(RawEvent raw) {
        return snapshot.typeOf(raw);
    }

    /** The number of this project, else of the one that the dialect's types belong to; 0 if there is none. */
    public int projectNumberOf(Dialect dialect, @Nullable ProjectId project) {
        return snapshot.projectNumberOf(dialect, project);
    }

    /** All projects, in the order of their names. */
    public List<Project> projects() {
        return snapshot.projects();
    }

    /** The project with this slug. */
    public Optional<Project> findProject(String slug) {
        return projects().stream()
                .filter(project -> project.id().slug().equals(slug))
                .findFirst();
    }

    /** A project's event types, in the order of their names. */
    public List<EventType> types(ProjectId project) {
        return snapshot.types().stream()
                .filter(type -> type.id().project().equals(project))
                .toList();
    }

    /** One of a project's event types, by name. */
    public Optional<EventType> findType(ProjectId project, String name) {
        return types(project).stream()
                .filter(type -> type.id().name().equals(name))
                .findFirst();
    }
}
