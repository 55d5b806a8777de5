package dev.candor.store.group;

import dev.candor.event.EventTypeId;
import dev.candor.store.Appended;
import dev.candor.store.Intake.Entry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What became of rows, as lines of the books. */
public final class Tally {
    private final Map<Integer, Counts> byType = new HashMap<>();

    /** Counts rows of a part by type and answer, but for those in doubt. */
    public Map<Entry, Long> of(GroupPart part) {
        byType.clear();
        for (int row = part.from(); row < part.to(); row++) {
            if (part.group().isInDoubt(row)) {
                continue;
            }
            EventTypeId type = part.group().event(row).type();
            Counts counts = byType.get(type.number());
            if (counts == null) {
                counts = new Counts(type);
                byType.put(type.number(), counts);
            }
            counts.add(part.group().answer(row));
        }
        Map<Entry, Long> lines = new HashMap<>();
        byType.values().forEach(counts -> counts.addTo(lines));
        return lines;
    }

    /** The line of one event's answer. */
    public static Entry line(EventTypeId type, Appended answer) {
        return new Entry(type.projectNumber(), type.number(), answer.outcome(), answer.reason());
    }

    private static final class Counts {
        final EventTypeId type;
        private final Map<Appended, int[]> ofAnswer = new EnumMap<>(Appended.class);

        Counts(EventTypeId type) {
            this.type = type;
        }

        void add(Appended answer) {
            ofAnswer.computeIfAbsent(answer, first -> new int[1])[0]++;
        }

        void addTo(Map<Entry, Long> lines) {
            ofAnswer.forEach((answer, count) -> lines.put(line(type, answer), (long) count[0]));
        }
    }
}
