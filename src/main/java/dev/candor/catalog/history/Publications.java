package dev.candor.catalog.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Versions of definitions as changes: the first one, and of each other what differs from the one that was in force before. */
final class Publications {
    private Publications() {}

    /** Of versions that are sorted by type, then by number. */
    static List<DatedChange> of(List<Version> versions, List<Tenure> tenures) {
        List<DatedChange> changes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            boolean isFirst = i == 0 || !versions.get(i - 1).type().equals(version.type());
            List<Change> changed = isFirst
                    ? first()
                    : Differences.of(Tenure.before(version, tenures).orElse(versions.get(i - 1)), version);
            changes.add(dated(version.from(), version, changed));
        }
        return changes;
    }

    /** What changed when this version became the one in force, or stopped being so. */
    static DatedChange dated(Instant at, Version version, List<Change> changes) {
        return new DatedChange(at, version.type(), version.number(), version.digest(), changes);
    }

    private static List<Change> first() {
        return List.of(new Change(Change.Kind.FIRST_PUBLISHED, "", "First published."));
    }
}
