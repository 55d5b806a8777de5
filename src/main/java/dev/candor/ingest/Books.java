package dev.candor.ingest;

import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.Refusal;
import dev.candor.store.Appended;
import dev.candor.store.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how each event ended.
 *
 * <p>In the intake books: what ends here. What reached the store is written down by the store itself, stored and erased
 * events in the transaction that decides them, so that neither a crash nor a second replica can make books and rows disagree.
 *
 * <p>As metrics: {@code candor_events_received_total} by dialect and {@code candor_events_ended_total} by outcome and
 * reason, both closed sets; after drain the sum of the second equals the first.
 */
@Singleton
class Books {
    private final Intake intake;
    private final MeterRegistry metrics;

    Books(Intake intake, MeterRegistry metrics) {
        this.intake = intake;
        this.metrics = metrics;
    }

    void received(Dialect dialect) {
        metrics.counter("candor.events.received", "dialect", dialect.name()).increment();
    }

    void optedOut(@Nullable EventTypeId type) {
        count(projectOf(type), numberOf(type), "opted_out", "");
    }

    void refused(@Nullable EventTypeId type, int project, Refusal reason) {
        count(project, numberOf(type), "refused", reason.code());
    }

    /** An event that reached the store, which has written down itself what became of it. */
    void handedOver(Appended answer) {
        ended(answer.outcome(), answer.reason());
    }

    /** Properties left out of an event that was stored: no outcome of an event, so not in the sum. */
    void droppedProperties(EventTypeId type, int count) {
        if (count > 0) {
            intake.count(new Intake.Entry(type.projectNumber(), type.number(), "dropped_property", "unlisted"), count);
        }
    }

    private void count(int project, int type, String outcome, String reason) {
        intake.count(new Intake.Entry(project, type, outcome, reason), 1);
        ended(outcome, reason);
    }

    private void ended(String outcome, String reason) {
        metrics.counter("candor.events.ended", "outcome", outcome, "reason", reason)
                .increment();
    }

    private static int projectOf(@Nullable EventTypeId type) {
        return type == null ? Intake.NONE : type.projectNumber();
    }

    private static int numberOf(@Nullable EventTypeId type) {
        return type == null ? Intake.NONE : type.number();
    }
}
