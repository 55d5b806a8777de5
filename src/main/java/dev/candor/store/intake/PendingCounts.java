package dev.candor.store.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts that are not on disk yet. Bounded without a limit of its own: keys come from closed sets (projects, types, outcomes,
 * reasons, paths of definitions), so while the database is away the numbers grow, not the map.
 *
 * @param <K> what is counted
 */
final class PendingCounts<K> {
    private final ConcurrentMap<K, LongAdder> counts = new ConcurrentHashMap<>();

    void add(K key, long count) {
        counts.computeIfAbsent(key, absent -> new LongAdder()).add(count);
    }

    /** Takes everything that was counted so far. What is counted meanwhile is in this take or the next, never in both. */
    Map<K, Long> take() {
        Map<K, Long> taken = new HashMap<>();
        counts.forEach((key, adder) -> {
            long count = adder.sumThenReset();
            if (count != 0) {
                taken.put(key, count);
            }
        });
        return taken;
    }

    /** How much was counted and not taken yet. */
    long sum() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
