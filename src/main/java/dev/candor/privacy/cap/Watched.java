package dev.candor.privacy.cap;

import dev.candor.privacy.cap.ValueShelf.Brought;
import dev.candor.privacy.cap.ValueShelf.WatchedProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The values of all event types, hashed under one key. */
final class Watched {
    private final ConcurrentMap<Integer, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, OfProject> types = new ConcurrentHashMap<>();
    private final SipHash hash;
    private final int cap;

    private record OfProject(int project, TypeValues values) {}

    Watched(SipHash hash, int cap) {
        this.hash = hash;
        this.cap = cap;
    }

    SipHash hash() {
        return hash;
    }

    /** The values of an event type so far, by its project's number and its own. */
    TypeValues of(int project, int type) {
        OfProject known = types.get(type);
        return known != null
                ? known.values()
                : types.computeIfAbsent(type, first -> new OfProject(project, watch(project, type)))
                        .values();
    }

    /** Has each property take in what the shelf holds of it; what the shelf does not hold. */
    List<Brought> exchange(Map<WatchedProperty, Shelved> shelf, long today) {
        Set<WatchedProperty> all = new HashSet<>(shelf.keySet());
        types.forEach((type, of) ->
                of.values().paths().forEach(path -> all.add(new WatchedProperty(of.project(), type, path))));
        List<Brought> missing = new ArrayList<>();
        for (WatchedProperty property : all) {
            Shelved shelved = shelf.getOrDefault(property, Shelved.empty());
            missing.addAll(of(property.project(), property.eventType()).exchange(property, shelved, today));
        }
        return missing;
    }

    /** What all of it occupies, about. */
    long bytes() {
        return types.values().stream().mapToLong(of -> of.values().bytes()).sum();
    }

    private TypeValues watch(int project, int type) {
        AtomicInteger places = taken.computeIfAbsent(project, first -> new AtomicInteger());
        return new TypeValues(hash, type, cap, new TypeValues.Room() {
            @Override
            public boolean take() {
                return places.getAndUpdate(count -> Math.min(count + 1, DistinctValues.MOST_PROPERTIES))
                        < DistinctValues.MOST_PROPERTIES;
            }

            @Override
            public void giveBack() {
                places.decrementAndGet();
            }
        });
    }
}
