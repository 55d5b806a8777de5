package dev.candor.catalog;

import dev.candor.catalog.admission.AllowList;
import dev.candor.catalog.door.DoorTable;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.Definitions;
import dev.candor.catalog.read.PropertyReader;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All definitions on a stretch of days on which nothing of them expires, ready to be asked from any thread. */
final class CatalogSnapshot {
    private static final RawValue RELEASE = new RawValue.Text("release");
    private static final RawValue DEVELOPMENT = new RawValue.Text("development");

    private final InForce inForce;
    private final List<Project> projects;
    private final List<EventType> types;
    private final DoorTable doors;
    private final Map<Door, List<Definition>> byDoor = new HashMap<>();

    private record Door(Dialect dialect, String topic) {}

    /** The definitions as they are from a UTC day until, and without, another. */
    CatalogSnapshot(Definitions definitions, LocalDate from, LocalDate until) {
        projects = definitions.projects().stream()
                .sorted(Comparator.comparing(Project::name))
                .toList();
        types = definitions.types().stream()
                .map(Definition::published)
                .sorted(Comparator.comparing(type -> type.id().name()))
                .toList();
        doors = new DoorTable(definitions.doors());
        List<Definition> taken = definitions.types().stream()
                .map(type -> type.takenOn(from))
                .sorted(Comparator.comparing(Definition::key))
                .toList();
        inForce = new InForce(
                from,
                until,
                projects,
                taken.stream()
                        .filter(type -> !type.published().isOverOn(from))
                        .map(type -> new InForce.Entry(type.published(), type.body()))
                        .toList());
        taken.forEach(this::hang);
        // The type that requires most comes first; the one that requires nothing takes what is left.
        Comparator<Definition> byRequired =
                Comparator.comparingInt(type -> type.requires().size());
        byDoor.values().forEach(candidates -> candidates.sort(byRequired.reversed()));
    }

    /** At each of its topics. */
    private void hang(Definition type) {
        for (String topic : type.published().topics()) {
            byDoor.computeIfAbsent(new Door(type.published().dialect(), topic), door -> new ArrayList<>())
                    .add(type);
        }
    }

    /** What is taken. */
    InForce inForce() {
        return inForce;
    }

    /** The paths that a type takes, as compiled. */
    Set<String> listed(EventTypeId type) {
        return byDoor.values().stream()
                .flatMap(List::stream)
                .filter(candidate -> candidate.published().id().equals(type))
                .flatMap(candidate -> candidate.allowList().paths().stream())
                .collect(Collectors.toSet());
    }

    List<Project> projects() {
        return projects;
    }

    List<EventType> types() {
        return types;
    }

    DoorTable doors() {
        return doors;
    }

    /** Admits a raw event by the live definition of its topic. */
    Admission admit(RawEvent raw) {
        Refusal reason = Refusal.UNKNOWN_TYPE;
        for (Definition candidate : byDoor.getOrDefault(new Door(raw.dialect(), raw.topic()), List.of())) {
            if (belongs(candidate, raw) && isLive(candidate)) {
                if (candidate.allowList().fits(raw.body())) {
                    return admit(candidate, raw);
                }
                reason = Refusal.INCOMPLETE;
            }
        }
        return new Admission.Refused(reason);
    }

    /** The event type that takes this topic, told without a look at the body: of several the one that requires least. */
    Optional<EventTypeId> typeOf(RawEvent raw) {
        return candidates(raw)
                .filter(candidate -> belongs(candidate, raw))
                .map(candidate -> candidate.published().id())
                .reduce((more, less) -> less);
    }

    /** The number of this project, else of the first one that speaks the dialect; 0 if there is none. */
    int projectNumberOf(Dialect dialect, @Nullable ProjectId project) {
        boolean shared = dialect.equals(Dialect.CANDOR);
        return types.stream()
                .filter(type -> project == null
                        ? !shared && type.dialect().equals(dialect)
                        : type.id().project().equals(project))
                .findFirst()
                .map(type -> type.id().projectNumber())
                .orElse(0);
    }

    private Stream<Definition> candidates(RawEvent raw) {
        return byDoor.getOrDefault(new Door(raw.dialect(), raw.topic()), List.of()).stream();
    }

    private static boolean belongs(Definition type, RawEvent raw) {
        boolean named = raw.project() != null;
        return named
                ? type.published().id().project().equals(raw.project())
                : !raw.dialect().equals(Dialect.CANDOR);
    }

    private boolean isLive(Definition type) {
        return !type.published().isOverOn(inForce.from());
    }

    private static Admission admit(Definition type, RawEvent raw) {
        Optional<Refusal> refusal = type.allowList().refusal(raw.body());
        if (refusal.isPresent()) {
            return new Admission.Refused(refusal.get());
        }
        AllowList.Found found = type.allowList().take(raw.body());
        Map<String, AdmittedValue> properties = found.properties();
        if (!type.developmentTopics().isEmpty()) {
            RawValue build = type.developmentTopics().contains(raw.topic()) ? DEVELOPMENT : RELEASE;
            properties.put(
                    PropertyReader.BUILD.path(),
                    new AdmittedValue.Leaf(PropertyReader.BUILD.path(), PropertyReader.BUILD.treatment(), build));
        }
        EventType published = type.published();
        return new Admission.Admitted(new AdmittedEvent(
                published.id(),
                published.version(),
                published.retention(),
                raw.id() == null ? found.eventId() : raw.id(),
                found.identity(),
                found.mentions(),
                new AdmittedValue.Node(properties),
                type.versionProperty(),
                published.asks(),
                type.counted(),
                found.dropped(),
                found.droppedCount(),
                found.misfits()));
    }
}
