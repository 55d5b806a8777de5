package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.ComingIntoForce;
import dev.candor.catalog.InForce;
import dev.candor.catalog.history.DatedChange;
import dev.candor.catalog.history.History;
import dev.candor.catalog.type.Project;
import dev.candor.event.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The manifests of all projects: the one in force, and every one that ever was.
 *
 * <p>The one in force is found by the stretch of days that admission works by, so the two change in the same instant. The
 * manifests of days to come are digested at the start: when a day begins nothing is computed, and nothing is awaited.
 */
@ApplicationScoped
public class Manifests {
    @Inject
    Catalog catalog;

    @Inject
    ManifestTable table;

    @Inject
    History history;

    @Inject
    Clock clock;

    /** By the very stretch that admission works by. */
    private volatile Map<InForce, Map<ProjectId, Manifest>> manifests = Map.of();

    private volatile @Nullable InForce recorded;

    /** Writes down what comes into force, and publishes it: the digest is there before the first event is admitted by it. Blocking. */
    void publish(@Observes ComingIntoForce coming) {
        // What midnight brought is written down before something else takes its place.
        recordToday();
        InForce now = coming.today();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<ProjectId, Instant> since = new HashMap<>();
        for (Project project : now.projects()) {
            Manifest manifest = new Manifest(project, now, digest(project, now), new Manifest.Dated(at, List.of()));
            since.put(project.id(), table.record(manifest));
        }
        Map<InForce, Map<ProjectId, Manifest>> made = new HashMap<>();
        // Admission still works by what is in force until a moment from now.
        InForce before = catalog.inForce();
        made.put(before, manifests.getOrDefault(before, Map.of()));
        Map<ProjectId, List<DatedChange>> changes = new HashMap<>();
        now.projects().forEach(project -> changes.put(project.id(), history.of(project)));
        for (InForce stretch : coming.stretches()) {
            made.put(stretch, of(stretch, stretch.equals(now) ? since : Map.of(), changes));
        }
        manifests = made;
        recorded = now;
    }

    /** Writes down what a new day has brought into force, if it has. Blocking; to be called again if it fails. */
    void recordToday() {
        InForce now = catalog.inForce();
        if (!now.equals(recorded)) {
            manifests.getOrDefault(now, Map.of()).values().forEach(table::record);
            recorded = now;
        }
    }

    /** The manifest in force. From memory; never blocks. */
    public Optional<Manifest> find(ProjectId project) {
        return Optional.ofNullable(
                manifests.getOrDefault(catalog.inForce(), Map.of()).get(project));
    }

    /** The digest of the manifest in force; empty if there is none. From memory; never blocks. */
    public String digest(ProjectId project) {
        return find(project).map(Manifest::digest).orElse("");
    }

    /**
     * A manifest that is or was in force, as JSON. Blocking.
     *
     * @param digest {@code sha256-} and 64 hexadecimal digits; anything else names none
     */
    public Optional<String> findPast(Project project, String digest) {
        return table.find(project.number(), digest);
    }

    private static Map<ProjectId, Manifest> of(
            InForce stretch, Map<ProjectId, Instant> since, Map<ProjectId, List<DatedChange>> all) {
        Map<ProjectId, Manifest> made = new HashMap<>();
        for (Project project : stretch.projects()) {
            List<DatedChange> changes = History.before(all.getOrDefault(project.id(), List.of()), stretch.until());
            Instant begun = since.getOrDefault(project.id(), midnight(stretch.from()));
            made.put(
                    project.id(),
                    new Manifest(project, stretch, digest(project, stretch), new Manifest.Dated(begun, changes)));
        }
        return Map.copyOf(made);
    }

    private static String digest(Project project, InForce inForce) {
        ObjectNode document = ManifestDocument.of(project, inForce);
        return ManifestDocument.digest(document);
    }

    private static Instant midnight(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? Instant.EPOCH
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
