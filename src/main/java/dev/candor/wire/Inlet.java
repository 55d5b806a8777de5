package dev.candor.wire;

import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.Submission;
import dev.candor.ingest.Rehearsal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What doors ask of the house behind them: the face of {@code ingest}, as an interface, so that a door can be tried with
 * nothing behind it. Nothing here blocks.
 */
public interface Inlet {

    /** Takes events to disk; completes with an outcome for each, in order, and never exceptionally. */
    CompletionStage<List<Outcome>> accept(Submission submission);

    /** Counts something that could not be read as an event, for a project if its sender's key names one. */
    void refuse(Dialect dialect, @Nullable ProjectId project, Refusal reason);

    /** Tells what would become of events, without storing or counting. */
    List<Rehearsal> rehearse(Submission submission);

    /** Counts something that could not be read as an event. */
    default void refuse(Dialect dialect, Refusal reason) {
        refuse(dialect, null, reason);
    }
}
