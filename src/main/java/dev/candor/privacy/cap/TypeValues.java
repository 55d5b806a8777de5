package dev.candor.privacy.cap;

import dev.candor.event.Misfit;
import dev.candor.privacy.cap.ValueShelf.Brought;
import dev.candor.privacy.cap.ValueShelf.WatchedProperty;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The values of one event type, by property. */
public final class TypeValues {
    private final ConcurrentMap<String, PropertyValues> properties = new ConcurrentHashMap<>();
    private final SipHash hash;
    private final int type;
    private final int cap;
    private final Room room;

    /** How many properties of a project may still be watched. */
    interface Room {
        /** Takes the place of one; false if there is none. */
        boolean take();

        /** Gives it back. */
        void giveBack();
    }

    TypeValues(SipHash hash, int type, int cap, Room room) {
        this.hash = hash;
        this.type = type;
        this.cap = cap;
        this.room = room;
    }

    /**
     * Why a word may not be stored; null if it is known, or there is room for it and whoever brings it may bring one more.
     *
     * @param path the property, as its definition writes it
     */
    public Misfit.@Nullable Reason reasonAgainst(String path, String word, Bringer bringer) {
        PropertyValues values = valuesOf(path);
        return values == null ? Misfit.Reason.OVER_CAP : values.reasonAgainst(hash.of(word), bringer);
    }

    /** The paths of all properties that are watched. */
    Set<String> paths() {
        return properties.keySet();
    }

    /** As of {@link PropertyValues#exchange}. A property that has nothing left then gives back its place. */
    List<Brought> exchange(WatchedProperty property, Shelved shelf, long today) {
        PropertyValues values = valuesOf(property.path());
        if (values == null) {
            return List.of();
        }
        List<Brought> missing = values.exchange(property, shelf, today);
        properties.computeIfPresent(property.path(), (path, watched) -> watched.isEmpty() ? giveBack() : watched);
        return missing;
    }

    long bytes() {
        return properties.values().stream().mapToLong(PropertyValues::bytes).sum();
    }

    private @Nullable PropertyValues valuesOf(String path) {
        PropertyValues values = properties.get(path);
        return values != null ? values : properties.computeIfAbsent(path, this::watch);
    }

    private @Nullable PropertyValues watch(String path) {
        return room.take() ? new PropertyValues(hash.of(type + ":" + path), cap) : null;
    }

    /** An event that holds it already may still put a value in, which is then forgotten. */
    private @Nullable PropertyValues giveBack() {
        room.giveBack();
        return null;
    }
}
