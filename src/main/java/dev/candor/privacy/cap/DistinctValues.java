package dev.candor.privacy.cap;

import dev.candor.event.EventTypeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds what senders can make up: a property whose values no list closes may bring so many different ones a day, and no more.
 *
 * <p>Of this process alone, and forgotten when it ends (ADR 32). Memory is bounded by the definitions: a few arrays for each of
 * at most {@link #MOST_PROPERTIES} properties of a project; keys that no definition lists are never stored, so they need no cap.
 */
@ApplicationScoped
public class DistinctValues {
    /** Some 24 MB at a cap of 1,000 if each is full. */
    static final int MOST_PROPERTIES = 500;

    private final ConcurrentMap<Integer, AtomicInteger> watched = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, TypeValues> types = new ConcurrentHashMap<>();
    private final SipHash hash;
    private final int cap;

    @Inject
    DistinctValues(CapConfig config, SecureRandom random) {
        this(config.distinctValues(), random);
    }

    DistinctValues(int cap, SecureRandom random) {
        this.cap = cap;
        hash = new SipHash(random.nextLong(), random.nextLong());
    }

    /** The values of an event type so far. */
    public TypeValues of(EventTypeId type) {
        TypeValues values = types.get(type.number());
        return values != null
                ? values
                : types.computeIfAbsent(
                        type.number(), first -> new TypeValues(hash, cap, () -> take(type.projectNumber())));
    }

    /** What all of it occupies, about. */
    long bytes() {
        return types.values().stream().mapToLong(TypeValues::bytes).sum();
    }

    private boolean take(int project) {
        return watched.computeIfAbsent(project, first -> new AtomicInteger())
                        .getAndUpdate(count -> Math.min(count + 1, MOST_PROPERTIES))
                < MOST_PROPERTIES;
    }
}
