package dev.candor.catalog;

import dev.candor.catalog.door.DoorTable;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.read.Definitions;
import dev.candor.catalog.read.LoadedFiles;
import dev.candor.catalog.team.TeamDefinitions;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.event.admitted.Admission;
import dev.candor.event.raw.RawEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    public static final int LOADED_AT = 100;

    private static final long MILLIS_OF_A_DAY = 86_400_000;

    private static final Logger LOG = Logger.getLogger(Catalog.class);

    @Inject
    CatalogConfig config;

    @Inject
    public TeamDefinitions team;

    @Inject
    public Clock clock;

    private Consumer<ComingIntoForce> toldFirst = coming -> {};

    private volatile Timeline timeline = Timeline.EMPTY;

    private @Nullable Definitions waiting;

    @Inject
    void tell(Event<ComingIntoForce> coming) {
        toldFirst = coming::fire;
    }

    void load(@Observes @Priority(LOADED_AT) StartupEvent started) {
        open(DefinitionReader.load(DefinitionFiles.all(config.folder())));
    }

    /** From now on, answers by these files and by what the team made. Blocking. */
    public synchronized void open(LoadedFiles files) {
        waiting = team.open(files);
        bringIntoForce();
    }

    /** Takes the team's definitions from the database if they changed, here or on another replica. Blocking. */
    public synchronized void refresh() throws SQLException {
        team.refresh().ifPresent(all -> waiting = all);
        bringIntoForce();
    }

    /** What waits stays so until everybody who must know of it does: the next look tries again. */
    private void bringIntoForce() {
        Definitions next = waiting;
        if (next != null) {
            Timeline changed = new Timeline(next);
            CatalogSnapshot today = changed.on(day());
            toldFirst.accept(new ComingIntoForce(changed.stretches(), today.inForce()));
            timeline = changed;
            waiting = null;
            LOG.infof(
                    "catalogue in force, projects=%d types=%d",
                    today.projects().size(), today.types().size());
        }
    }

    /** From now on, answers by these definitions. */
    void show(Definitions definitions) {
        timeline = new Timeline(definitions);
    }

    /** What is taken today. The same object for as long as it is true. */
    public InForce inForce() {
        return today().inForce();
    }

    /** What is taken on every stretch of days, past and to come, in order. */
    public List<InForce> stretches() {
        return timeline.stretches();
    }

    /** The paths that admission takes today of a type's bodies, as it was compiled: for whoever compares it with what is said. */
    Set<String> listed(EventTypeId type) {
        return today().listed(type);
    }

    /** By the server's clock, in UTC: from the first millisecond of a day on, what expires that day is not taken. */
    private CatalogSnapshot today() {
        return timeline.on(day());
    }

    private long day() {
        return Math.floorDiv(clock.millis(), MILLIS_OF_A_DAY);
    }

    /** Admits a raw event by the definition of its topic, or says why not. Unknown properties are dropped, the rest goes on. */
    public Admission admit(RawEvent raw) {
        return today().admit(raw);
    }

    /** The event type that takes this topic, told without a look at the body; of several the one that takes what is left. */
    public Optional<EventTypeId> typeOf(RawEvent raw) {
        return today().typeOf(raw);
    }

    /** The number of this project, else of the one that the dialect's types belong to; 0 if there is none. */
    public int projectNumberOf(Dialect dialect, @Nullable ProjectId project) {
        return today().projectNumberOf(dialect, project);
    }

    /** The doors that definitions open now; ask again for each request. */
    public DoorTable doors() {
        return today().doors();
    }

    /** All projects, in the order of their names. */
    public List<Project> projects() {
        return today().projects();
    }

    /** The project with this slug. */
    public Optional<Project> findProject(String slug) {
        return projects().stream()
                .filter(project -> project.id().slug().equals(slug))
                .findFirst();
    }

    /** A project's event types, in the order of their names. */
    public List<EventType> types(ProjectId project) {
        return today().types().stream()
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
