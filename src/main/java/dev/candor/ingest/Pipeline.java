package dev.candor.ingest;

import dev.candor.catalog.Catalog;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.limit.Limits;
import dev.candor.privacy.Anonymizer;
import dev.candor.privacy.NetworkKey;
import dev.candor.privacy.Networks;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.enrich.Enricher;
import dev.candor.store.EventStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The path of an event is {@link #prepare}, read from top to bottom.
 *
 * <p>Personal data leaves (admit, enrich, anonymise) before anything that can fail slowly (append).
 */
@Singleton
class Pipeline implements Ingestor {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final Catalog catalog;
    private final Enricher enricher;
    private final Anonymizer anonymizer;
    private final EventStore store;
    private final Books books;
    private final Networks networks;
    private final Limits limits;

    @Inject
    Pipeline(
            Catalog catalog,
            Enricher enricher,
            Anonymizer anonymizer,
            EventStore store,
            Books books,
            Networks networks,
            Limits limits) {
        this.catalog = catalog;
        this.enricher = enricher;
        this.anonymizer = anonymizer;
        this.store = store;
        this.books = books;
        this.networks = networks;
        this.limits = limits;
    }

    @Override
    public CompletionStage<List<Outcome>> accept(Submission submission) {
        return accept(submission, SubmissionNotes.on(submission));
    }

    @Override
    public CompletionStage<List<Outcome>> accept(Submission submission, NetworkKey sender) {
        return accept(submission, SubmissionNotes.on(submission, sender));
    }

    private CompletionStage<List<Outcome>> accept(Submission submission, SubmissionNotes notes) {
        Passage passage = new Passage(submission.events().size());
        for (RawEvent raw : submission.events()) {
            prepare(raw, notes, passage);
        }
        if (passage.events().isEmpty()) {
            return CompletableFuture.completedFuture(passage.outcomes());
        }
        return store.append(passage.events()).thenApply(appended -> {
            passage.complete(appended, books);
            return passage.outcomes();
        });
    }

    private void prepare(RawEvent raw, SubmissionNotes notes, Passage passage) {
        books.received(raw.dialect());
        if (notes.origin().optedOut() || raw.optedOut()) {
            books.optedOut(catalog.typeOf(raw).orElse(null));
            passage.end(new Outcome.OptedOut());
            return;
        }
        if (!limits.takeOne(networks.keyOf(notes))) {
            end(raw, Refusal.RATE_LIMITED, passage);
            return;
        }
        try {
            switch (catalog.admit(raw)) {
                case Admission.Refused(Refusal reason) -> end(raw, reason, passage);
                case Admission.Admitted(AdmittedEvent admitted) ->
                    passage.goOn(admitted, anonymizer.anonymize(admitted, enricher.enrich(admitted, notes), notes));
            }
        } catch (RuntimeException | StackOverflowError fault) {
            tell(raw, fault);
            end(raw, Refusal.UNTREATABLE, passage);
        }
    }

    private void end(RawEvent raw, Refusal reason, Passage passage) {
        books.refused(catalog.typeOf(raw).orElse(null), projectNumber(raw.dialect(), raw.project()), reason);
        passage.end(new Outcome.Refused(reason));
    }

    /** A fault of ours costs this event and no other. Its message and cause may quote what was to be anonymised: neither is told. */
    private void tell(RawEvent raw, Throwable fault) {
        LOG.errorf(
                "event could not be treated, type=%s fault=%s",
                catalog.typeOf(raw).map(EventTypeId::name).orElse("unknown"),
                fault.getClass().getName());
    }

    @Override
    public void refuse(Dialect dialect, @Nullable ProjectId project, Refusal reason) {
        books.received(dialect);
        books.refused(null, projectNumber(dialect, project), reason);
    }

    @Override
    public List<Rehearsal> rehearse(Submission submission) {
        SubmissionNotes notes = SubmissionNotes.on(submission);
        return submission.events().stream().map(raw -> rehearse(raw, notes)).toList();
    }

    private Rehearsal rehearse(RawEvent raw, SubmissionNotes notes) {
        if (notes.origin().optedOut() || raw.optedOut()) {
            return Rehearsal.ofOptOut();
        }
        // It costs as much as if it were meant.
        if (!limits.takeOne(networks.keyOf(notes))) {
            return Rehearsal.ofRefusal(Refusal.RATE_LIMITED);
        }
        try {
            return switch (catalog.admit(raw)) {
                case Admission.Refused(Refusal reason) -> Rehearsal.ofRefusal(reason);
                case Admission.Admitted(AdmittedEvent admitted) ->
                    Comparison.of(admitted, anonymizer.rehearse(admitted, enricher.enrich(admitted, notes), notes));
            };
        } catch (RuntimeException | StackOverflowError fault) {
            tell(raw, fault);
            return Rehearsal.ofRefusal(Refusal.UNTREATABLE);
        }
    }

    private int projectNumber(Dialect dialect, @Nullable ProjectId project) {
        return catalog.projectNumberOf(dialect, project);
    }
}
