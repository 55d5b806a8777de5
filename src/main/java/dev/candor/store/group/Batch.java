package dev.candor.store.group;

import dev.candor.event.Event;
import dev.candor.store.Appended;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** What one caller appended: its events, and an answer for each. The parts of a large one may end up in several groups. */
public final class Batch {
    private final List<Event> events;
    private final Appended[] answers;
    private final AtomicInteger open;
    private final CompletableFuture<List<Appended>> answered = new CompletableFuture<>();

    public Batch(List<Event> events) {
        this.events = events;
        answers = new Appended[events.size()];
        open = new AtomicInteger(events.size());
        if (events.isEmpty()) {
            answered.complete(List.of());
        }
    }

    public int size() {
        return answers.length;
    }

    public Event event(int index) {
        return events.get(index);
    }

    /** Completes with all answers, in the order of the events. */
    public CompletionStage<List<Appended>> answered() {
        return answered;
    }

    /** The one answer for one event; the last of them completes the batch on the thread that gives it. */
    public void answer(int index, Appended answer) {
        answers[index] = answer;
        if (open.decrementAndGet() == 0) {
            answered.complete(Collections.unmodifiableList(Arrays.asList(answers)));
        }
    }
}
