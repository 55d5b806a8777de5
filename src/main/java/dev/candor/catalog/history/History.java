package dev.candor.catalog.history;

import dev.candor.catalog.type.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed when, for everyone to read. */
@ApplicationScoped
public class History {
    /** No more is published; the rest is in the database. */
    public static final int MOST = 200;

    private static final Comparator<DatedChange> NEWEST_FIRST =
            Comparator.comparing(DatedChange::at).reversed().thenComparing(DatedChange::type);

    /** Replicas of two releases are at work side by side for no longer. */
    private static final Duration UPGRADE = Duration.ofDays(1);

    @Inject
    HistoryTables tables;

    @Inject
    Clock clock;

    /**
     * How long rows may be kept, by the types' numbers, as the newest definitions say that any replica has brought: not those that
     * this one has loaded, which is an older one while it is replaced. Nothing is told of a type while that is in doubt. Blocking.
     */
    public Map<Integer, Duration> terms() {
        Map<Integer, Duration> terms = new HashMap<>();
        tables.retentions(clock.instant().minus(UPGRADE))
                .forEach((type, days) -> terms.put(type, Duration.ofDays(days)));
        return terms;
    }

    /** Everything that ever changed in a project's types and that will expire, newest first. Blocking. */
    public List<DatedChange> of(Project project) {
        return of(tables.versions(project.number()), tables.types(project.number()));
    }

    /** Of these, what lies before a UTC day; no more than {@link #MOST}. */
    public static List<DatedChange> before(List<DatedChange> changes, LocalDate until) {
        return changes.stream()
                .filter(change ->
                        LocalDate.ofInstant(change.at(), ZoneOffset.UTC).isBefore(until))
                .limit(MOST)
                .toList();
    }

    static List<DatedChange> of(List<Version> versions, List<PastTypes> manifests) {
        List<Tenure> tenures = Tenure.of(versions, manifests);
        List<DatedChange> changes = new ArrayList<>(Publications.of(versions, tenures));
        changes.addAll(Expiries.of(tenures));
        changes.addAll(Comings.of(tenures));
        return changes.stream().sorted(NEWEST_FIRST).toList();
    }
}
