package dev.candor.store.intake;

import dev.candor.store.Intake.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts that are not on disk yet. Bounded without a limit of its own: entries come from closed sets (projects, types,
 * outcomes, reasons), so while the database is away the numbers grow, not the map.
 */
final class PendingCounts {
    private final ConcurrentMap<Entry, LongAdder> counts = new ConcurrentHashMap<>();

    void add(Entry entry, long count) {
        counts.computeIfAbsent(entry, absent -> new LongAdder()).add(count);
    }

    /** Takes everything that was counted so far. What is counted meanwhile is in this take or the next, never in both. */
    Map<Entry, Long> take() {
        Map<Entry, Long> taken = new HashMap<>();
        counts.forEach((entry, adder) -> {
            long count = adder.sumThenReset();
            if (count != 0) {
                taken.put(entry, count);
            }
        });
        return taken;
    }

    void giveBack(Map<Entry, Long> taken) {
        taken.forEach(this::add);
    }
}
