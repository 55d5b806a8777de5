package dev.candor.catalog.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What no new version tells: types that were taken away, or are taken again, and definitions that are in force again after another
 * was, as when an upgrade is taken back.
 */
final class Comings {
    private Comings() {}

    /** Of tenures in the order of the types, then of time. */
    static List<DatedChange> of(List<Tenure> tenures) {
        List<DatedChange> changes = new ArrayList<>();
        for (int i = 0; i < tenures.size(); i++) {
            Tenure tenure = tenures.get(i);
            if (Expiries.isTakenAway(tenure)) {
                Change change =
                        change(Change.Kind.TYPE_REMOVED, "The definition was taken away: nothing more of it is taken.");
                changes.add(Publications.dated(tenure.until(), tenure.version(), List.of(change)));
            }
            if (i > 0 && !tenure.isFirst() && isSameType(tenures.get(i - 1), tenure)) {
                changes.add(Publications.dated(
                        tenure.from(), tenure.version(), returned(tenures.get(i - 1), tenure.version())));
            }
        }
        return changes;
    }

    private static boolean isSameType(Tenure left, Tenure back) {
        return left.version().type().equals(back.version().type());
    }

    private static List<Change> returned(Tenure left, Version back) {
        if (left.version().equals(back)) {
            return List.of(change(Change.Kind.TYPE_RETURNED, "Is taken again, by the same definition."));
        }
        List<Change> words = new ArrayList<>();
        words.add(
                left.isSucceeded()
                        ? change(
                                Change.Kind.VERSION_RETURNED,
                                "Version " + back.number() + " of the definition is in force again.")
                        : change(
                                Change.Kind.TYPE_RETURNED,
                                "Is taken again, by version " + back.number() + " of the definition."));
        words.addAll(Differences.of(left.version(), back));
        return words;
    }

    private static Change change(Change.Kind kind, String words) {
        return new Change(kind, "", words);
    }
}
