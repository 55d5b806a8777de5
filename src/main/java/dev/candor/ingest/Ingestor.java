package dev.candor.ingest;

import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.event.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The one door for all dialects: the path of an event is this class, read from top to bottom. Never blocks. */
@ApplicationScoped
public class Ingestor {

    /**
     * Takes what a request brought through all stages to disk.
     *
     * @return one outcome for each event, in the same order, once all are known; never exceptionally
     */
    public CompletionStage<List<Outcome>> accept(Submission submission) {
        throw new UnsupportedOperationException();
    }

    /** Counts something that a door refused before it could be read as an event. */
    public void refuse(Dialect dialect, Refusal reason) {
        throw new UnsupportedOperationException();
    }

    /** Walks through admission and anonymisation without storing or counting, and tells what would happen. */
    public List<Rehearsal> rehearse(Submission submission) {
        throw new UnsupportedOperationException();
    }
}
