package dev.candor.wire;

import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.ingest.Rehearsal;
import dev.candor.privacy.NetworkKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A house that remembers what doors bring and answers as it is told. */
public final class RecordingIngestor implements Ingestor {
    private static final long PATIENCE_SECONDS = 5;

    private final BlockingQueue<Submission> submissions = new LinkedBlockingQueue<>();
    private final BlockingQueue<Refusal> refusals = new LinkedBlockingQueue<>();
    private final BlockingQueue<NetworkKey> senders = new LinkedBlockingQueue<>();
    private volatile Function<RawEvent, Outcome> outcome = event -> new Outcome.Stored(List.of());
    private volatile boolean answers = true;

    /** From now on every event ends like this. */
    public void endEachWith(Function<RawEvent, Outcome> end) {
        outcome = end;
    }

    /** From now on no future completes, as if the database had stopped in its tracks. */
    public void neverAnswer() {
        answers = false;
    }

    /** The next submission that a door brings. */
    public Submission nextSubmission() throws InterruptedException {
        Submission next = submissions.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no submission came");
        }
        return next;
    }

    /** The next refusal that a door counts. */
    public Refusal nextRefusal() throws InterruptedException {
        Refusal next = refusals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no refusal came");
        }
        return next;
    }

    /** The networks of what came over sockets so far. */
    public List<NetworkKey> senders() {
        return List.copyOf(senders);
    }

    /** Submissions that nobody has asked for yet. */
    public int waitingSubmissions() {
        return submissions.size();
    }

    @Override
    public CompletionStage<List<Outcome>> accept(Submission submission) {
        submissions.add(submission);
        return answers
                ? CompletableFuture.supplyAsync(
                        () -> submission.events().stream().map(outcome).toList())
                : new CompletableFuture<>();
    }

    @Override
    public CompletionStage<List<Outcome>> accept(Submission submission, NetworkKey sender) {
        senders.add(sender);
        return accept(submission);
    }

    @Override
    public void refuse(Dialect dialect, @Nullable ProjectId project, Refusal reason) {
        refusals.add(reason);
    }

    @Override
    public List<Rehearsal> rehearse(Submission submission) {
        return submission.events().stream().map(RecordingIngestor::rehearsal).toList();
    }

    private static Rehearsal rehearsal(RawEvent event) {
        if (event.topic().equals("unknown")) {
            return new Rehearsal(
                    null, Refusal.UNKNOWN_TYPE, false, "none", null, null, null, Map.of(), List.of(), null);
        }
        return new Rehearsal(
                event.topic(),
                null,
                event.optedOut(),
                "none",
                "{\"count\":\"2-5\"}",
                "1.2",
                null,
                Map.of("/count", "2-5"),
                List.of("/name"),
                LocalDate.of(2026, 2, 1));
    }
}
