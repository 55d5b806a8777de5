package dev.candor.catalog.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A time during which one version of a definition was in force without a break. A version that returns has one for each time.
 *
 * @param version what was in force
 * @param from when it began
 * @param until when it ended, not part of it; {@link Instant#MAX} if it has not
 * @param isSucceeded whether another version took its place at once; else the type was gone, or nothing is known of an end
 */
record Tenure(Version version, Instant from, Instant until, boolean isSucceeded) {

    /**
     * All of them, in the order of the types and then of time. What was in force is told by the manifests, and of times that no
     * manifest tells of, by when a version became the one in force: versions that differ in words only have one manifest.
     *
     * @param versions sorted by type, then by number
     * @param manifests oldest first
     */
    static List<Tenure> of(List<Version> versions, List<PastTypes> manifests) {
        Map<String, List<Version>> types = new LinkedHashMap<>();
        versions.forEach(version ->
                types.computeIfAbsent(version.type(), type -> new ArrayList<>()).add(version));
        List<Tenure> tenures = new ArrayList<>();
        types.forEach((type, ofType) -> tenures.addAll(between(marks(type, ofType, manifests))));
        return tenures;
    }

    /** What was in force before a version became so for the first time; empty if nothing was. */
    static Optional<Version> before(Version version, List<Tenure> tenures) {
        return tenures.stream()
                .filter(tenure -> tenure.version.type().equals(version.type())
                        && tenure.from.isBefore(version.from())
                        && tenure.version.number() != version.number())
                .reduce((earlier, later) -> later)
                .map(Tenure::version);
    }

    /** Whether it began with the version's publication rather than with its return. */
    boolean isFirst() {
        return !from.isAfter(version.from());
    }

    /** From when on which version was in force; none while the type was gone. */
    private static SortedMap<Instant, Optional<Version>> marks(
            String type, List<Version> versions, List<PastTypes> manifests) {
        SortedMap<Instant, Optional<Version>> marks = new TreeMap<>();
        versions.forEach(version -> marks.put(version.from(), Optional.of(version)));
        for (PastTypes manifest : manifests) {
            Integer number = manifest.versions().get(type);
            Optional<Version> told = versions.stream()
                    .filter(version -> number != null && version.number() == number)
                    .findFirst();
            if (number == null || told.isPresent()) {
                marks.put(manifest.since(), told);
            }
        }
        return marks;
    }

    private static List<Tenure> between(SortedMap<Instant, Optional<Version>> marks) {
        List<Tenure> tenures = new ArrayList<>();
        Optional<Version> present = Optional.empty();
        Instant since = Instant.MIN;
        for (Map.Entry<Instant, Optional<Version>> mark : marks.entrySet()) {
            Optional<Version> next = mark.getValue();
            if (next.equals(present)) {
                continue;
            }
            if (present.isPresent()) {
                tenures.add(new Tenure(present.get(), since, mark.getKey(), next.isPresent()));
            }
            present = next;
            since = mark.getKey();
        }
        if (present.isPresent()) {
            tenures.add(new Tenure(present.get(), since, Instant.MAX, false));
        }
        return tenures;
    }
}
