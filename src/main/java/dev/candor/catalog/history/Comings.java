package dev.candor.catalog.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What only the manifests tell: types that one has and the next has not, or the other way round, and definitions that are in force
 * again after another was, as when an upgrade is taken back.
 */
final class Comings {
    private Comings() {}

    static List<DatedChange> of(List<PastTypes> manifests, List<Version> versions, List<DatedChange> expiries) {
        List<DatedChange> changes = new ArrayList<>();
        for (int i = 1; i < manifests.size(); i++) {
            PastTypes before = manifests.get(i - 1);
            PastTypes after = manifests.get(i);
            for (String gone : missing(before.names(), after.names())) {
                if (!expired(gone, expiries, before.since(), after.since())) {
                    Change change = new Change(
                            Change.Kind.TYPE_REMOVED,
                            "",
                            "The definition was taken away: nothing more of it is taken.");
                    dated(change, gone, after.since(), versions).ifPresent(changes::add);
                }
            }
            for (String back : missing(after.names(), before.names())) {
                Change change = new Change(Change.Kind.TYPE_RETURNED, "", "Is taken again, by the same definition.");
                dated(change, back, after.since(), versions)
                        .filter(returned -> isOlder(returned, versions, before.since()))
                        .ifPresent(changes::add);
            }
            changes.addAll(returned(before, after, versions));
        }
        return changes;
    }

    private static List<DatedChange> returned(PastTypes before, PastTypes after, List<Version> versions) {
        List<DatedChange> changes = new ArrayList<>();
        after.versions().forEach((type, number) -> {
            Optional<Version> left = find(versions, type, before.versions().getOrDefault(type, number));
            Optional<Version> back = find(versions, type, number)
                    .filter(version -> !version.from().isAfter(before.since()));
            if (left.isPresent() && back.isPresent() && !left.equals(back)) {
                List<Change> words = new ArrayList<>();
                words.add(new Change(
                        Change.Kind.VERSION_RETURNED,
                        "",
                        "Version " + number + " of the definition is in force again."));
                words.addAll(Differences.of(left.get(), back.get()));
                changes.add(
                        new DatedChange(after.since(), type, number, back.get().digest(), words));
            }
        });
        return changes;
    }

    private static Optional<Version> find(List<Version> versions, String type, int number) {
        return versions.stream()
                .filter(version -> version.type().equals(type) && version.number() == number)
                .findFirst();
    }

    private static Set<String> missing(Set<String> names, Set<String> from) {
        return Set.copyOf(names.stream().filter(name -> !from.contains(name)).toList());
    }

    private static boolean expired(String type, List<DatedChange> expiries, Instant after, Instant until) {
        return expiries.stream()
                .filter(change -> change.changes().getFirst().kind() == Change.Kind.TYPE_EXPIRED)
                .anyMatch(change -> change.type().equals(type)
                        && change.at().isAfter(after)
                        && !change.at().isAfter(until));
    }

    /** A version that is younger than the manifest before says itself that it is there. */
    private static boolean isOlder(DatedChange returned, List<Version> versions, Instant than) {
        return versions.stream()
                .filter(version -> version.type().equals(returned.type()) && version.number() == returned.version())
                .allMatch(version -> !version.from().isAfter(than));
    }

    private static Optional<DatedChange> dated(Change change, String type, Instant at, List<Version> versions) {
        return versions.stream()
                .filter(version ->
                        version.type().equals(type) && !version.from().isAfter(at))
                .reduce((older, newer) -> newer)
                .map(version -> new DatedChange(at, type, version.number(), version.digest(), List.of(change)));
    }
}
