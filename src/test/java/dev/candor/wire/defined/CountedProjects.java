package dev.candor.wire.defined;

import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.ingest.Rehearsal;
import dev.candor.privacy.NetworkKey;
import dev.candor.wire.RecordingIngestor;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Remembers under which project and dialect refusals are counted. */
final class CountedProjects implements Ingestor {
    private final BlockingQueue<String> refusals = new LinkedBlockingQueue<>();
    private final RecordingIngestor house;

    CountedProjects(RecordingIngestor house) {
        this.house = house;
    }

    /** The next refusal: project, dialect, reason. */
    String next() throws InterruptedException {
        return String.valueOf(refusals.poll(5, TimeUnit.SECONDS));
    }

    /** Refusals that nobody has asked for yet. */
    int waiting() {
        return refusals.size();
    }

    @Override
    public CompletionStage<List<Outcome>> accept(Submission submission) {
        return house.accept(submission);
    }

    @Override
    public CompletionStage<List<Outcome>> accept(Submission submission, NetworkKey sender) {
        return house.accept(submission, sender);
    }

    @Override
    public void refuse(Dialect dialect, @Nullable ProjectId project, Refusal reason) {
        refusals.add(project + " " + dialect + " " + reason.code());
    }

    @Override
    public List<Rehearsal> rehearse(Submission submission) {
        return house.rehearse(submission);
    }
}
