package dev.candor.ingest;

import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.store.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how each event ended.
 *
 * <p>In the intake books: what ends here. Stored, duplicate and erased events are written by the store in the transaction
 * that decides them, so that neither a crash nor a second replica can make books and rows disagree.
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

    void shed(EventTypeId type, Outcome.Shed.Reason reason) {
        count(type.projectNumber(), type.number(), "shed", reason.name().toLowerCase(Locale.ROOT));
    }

    void failed(EventTypeId type) {
        count(type.projectNumber(), type.number(), "failed", "");
    }

    /** Properties left out of an event that was stored: no outcome of an event, so not in the sum. */
    void droppedProperties(EventTypeId type, int count) {
        if (count > 0) {
            intake.count(new Intake.Entry(type.projectNumber(), type.number(), "dropped_property", "unlisted"), count);
        }
    }

    private void count(int project, int type, String outcome, String reason) {
        intake.count(new Intake.Entry(project, type, outcome, reason), 1);
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
