package dev.candor.wire;

import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.ingest.Rehearsal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The house behind the doors. */
@Singleton
class IngestInlet implements Inlet {
    private final Ingestor ingestor;

    IngestInlet(Ingestor ingestor) {
        this.ingestor = ingestor;
    }

    @Override
    public CompletionStage<List<Outcome>> accept(Submission submission) {
        return ingestor.accept(submission);
    }

    @Override
    public void refuse(Dialect dialect, @Nullable ProjectId project, Refusal reason) {
        ingestor.refuse(dialect, project, reason);
    }

    @Override
    public List<Rehearsal> rehearse(Submission submission) {
        return ingestor.rehearse(submission);
    }
}
