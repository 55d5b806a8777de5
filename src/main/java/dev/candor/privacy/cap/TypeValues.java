package dev.candor.privacy.cap;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The values of one event type, by property. */
public final class TypeValues {
    private final ConcurrentMap<String, PropertyValues> properties = new ConcurrentHashMap<>();
    private final SipHash hash;
    private final int cap;
    private final Room room;

    /** How many properties of a project may still be watched. */
    interface Room {
        /** Takes the place of one; false if there is none. */
        boolean take();
    }

    TypeValues(SipHash hash, int cap, Room room) {
        this.hash = hash;
        this.cap = cap;
        this.room = room;
    }

    /**
     * Whether a word may be stored: it is known, or there is room for it.
     *
     * @param path the property, as its definition writes it
     * @param today a UTC day, counted from 1970
     * @param remember whether it is to be stored; else this is only a question
     */
    public boolean admits(String path, String word, long today, boolean remember) {
        PropertyValues values = properties.get(path);
        if (values == null) {
            values = watch(path);
        }
        return values != null && values.admits(hash.of(word), today, remember);
    }

    long bytes() {
        return properties.values().stream().mapToLong(PropertyValues::bytes).sum();
    }

    private @Nullable PropertyValues watch(String path) {
        return properties.computeIfAbsent(path, first -> room.take() ? new PropertyValues(cap) : null);
    }
}
