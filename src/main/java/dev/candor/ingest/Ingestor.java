package dev.candor.ingest;

import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.raw.Submission;
import dev.candor.privacy.NetworkKey;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The one door for all dialects. Never blocks.
 *
 * <p>An interface, so that a door can be tried with nothing behind it.
 */
public interface Ingestor {
    /**
     * Takes what a request brought through all stages to disk.
     *
     * @return one outcome for each event, in the same order, once all are known; never exceptionally
     */
    CompletionStage<List<Outcome>> accept(Submission submission);

    /**
     * The same for what comes over a connection whose origin nobody keeps.
     *
     * @param sender the network that the connection came from, whose allowance its events take from
     */
    CompletionStage<List<Outcome>> accept(Submission submission, NetworkKey sender);

    /**
     * Counts something that a door refused before it could be read as an event.
     *
     * @param project the project of the sender's ingest key, where the dialect has one and it is known
     */
    void refuse(Dialect dialect, @Nullable ProjectId project, Refusal reason);

    /** Counts something that a drop-in door refused before it could be read as an event. */
    default void refuse(Dialect dialect, Refusal reason) {
        refuse(dialect, null, reason);
    }

    /** Walks through admission and anonymisation without storing or counting, and tells what would happen. */
    List<Rehearsal> rehearse(Submission submission);
}
