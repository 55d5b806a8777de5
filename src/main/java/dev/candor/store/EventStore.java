package dev.candor.store;

import dev.candor.event.Event;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The one way to disk. */
public interface EventStore {
    /**
     * Joins the events to the open commit group. Never blocks.
     *
     * @param events any number
     * @return completes once their group is committed or has failed, with one answer for each event in the same order;
     *     never exceptionally. It may complete on any thread.
     */
    CompletionStage<List<Appended>> append(List<Event> events);
}
