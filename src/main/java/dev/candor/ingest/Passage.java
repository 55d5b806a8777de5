package dev.candor.ingest;

import dev.candor.event.Event;
import dev.candor.event.Outcome;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.store.Appended;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One submission on its way: which of its events have ended, and which go on to the store.
 *
 * <p>Filled by one thread; completed by the store's thread after the hand-over through its future.
 */
final class Passage {
    private final Outcome[] outcomes;
    private final List<Event> events;
    private final List<List<String>> dropped;
    private final int[] droppedCounts;
    private final int[] positions;
    private int next;

    Passage(int size) {
        outcomes = new Outcome[size];
        events = new ArrayList<>(size);
        dropped = new ArrayList<>(size);
        droppedCounts = new int[size];
        positions = new int[size];
    }

    /** The next event has ended. */
    void end(Outcome outcome) {
        outcomes[next++] = outcome;
    }

    /** The next event goes on to the store. */
    void goOn(AdmittedEvent admitted, Event event) {
        int index = events.size();
        positions[index] = next++;
        droppedCounts[index] = admitted.droppedCount();
        events.add(event);
        // Kept apart from the admitted event, whose readable identifiers must be garbage by now.
        dropped.add(admitted.dropped());
    }

    List<Event> events() {
        return events;
    }

    /** Takes the store's answers, one for each event that went on, in the same order. */
    void complete(List<Appended> appended, Books books) {
        for (int i = 0; i < appended.size(); i++) {
            if (appended.get(i) == Appended.STORED) {
                books.droppedProperties(events.get(i).type(), droppedCounts[i]);
                books.misfits(events.get(i));
            }
            books.handedOver(appended.get(i));
            outcomes[positions[i]] = outcomeOf(appended.get(i), dropped.get(i));
        }
    }

    private static Outcome outcomeOf(Appended appended, List<String> dropped) {
        return switch (appended) {
            case STORED -> new Outcome.Stored(dropped);
            case DUPLICATE -> new Outcome.Duplicate();
            case ERASED -> new Outcome.Erased();
            case SHED -> new Outcome.Shed(Outcome.Shed.Reason.QUEUE_FULL);
            case STOPPING -> new Outcome.Shed(Outcome.Shed.Reason.STOPPING);
            case FAILED -> new Outcome.Failed();
        };
    }

    /** All outcomes in the submission's order. */
    List<Outcome> outcomes() {
        return Collections.unmodifiableList(Arrays.asList(outcomes));
    }
}
