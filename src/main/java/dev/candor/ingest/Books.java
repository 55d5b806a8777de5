package dev.candor.ingest;

import dev.candor.event.Dialect;
import dev.candor.event.Event;
import dev.candor.event.EventTypeId;
import dev.candor.event.Misfit;
import dev.candor.event.Refusal;
import dev.candor.store.Appended;
import dev.candor.store.DeadLetters;
import dev.candor.store.Intake;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    // Looked up once: the registry's own look-up costs an event more than its treatment.
    private final ConcurrentMap<Dialect, Counter> received = new ConcurrentHashMap<>();
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
    private final Map<Appended, Counter> handedOver = new EnumMap<>(Appended.class);
    private final Counter optedOut;

    Books(Intake intake, DeadLetters deadLetters, MeterRegistry metrics) {
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        optedOut = ended("opted_out", "");
        for (Refusal reason : Refusal.values()) {
            refused.put(reason, ended("refused", reason.code()));
        }
        for (Appended answer : Appended.values()) {
            handedOver.put(answer, ended(answer.outcome(), answer.reason()));
        }
    }

    void received(Dialect dialect) {
        Counter counter = received.get(dialect);
        if (counter == null) {
            counter = received.computeIfAbsent(
                    dialect, first -> metrics.counter("candor.events.received", "dialect", first.name()));
        }
        counter.increment();
    }

    void optedOut(@Nullable EventTypeId type) {
        count(projectOf(type), numberOf(type), "opted_out", "");
        optedOut.increment();
    }

    void refused(@Nullable EventTypeId type, int project, Refusal reason) {
        count(project, numberOf(type), "refused", reason.code());
        increment(refused.get(reason));
    }

    /** An event that reached the store, which has written down itself what became of it. */
    void handedOver(Appended answer) {
        increment(handedOver.get(answer));
    }

    /** What of a stored event did not fit, as dead letters: the property's path and the reason, never the value. */
    void misfits(Event event) {
        for (Misfit misfit : event.misfits()) {
            deadLetters.count(event.type(), misfit);
        }
    }

    /** Properties left out of an event that was stored: no outcome of an event, so not in the sum. */
    void droppedProperties(EventTypeId type, int count) {
        if (count > 0) {
            intake.count(new Intake.Entry(type.projectNumber(), type.number(), "dropped_property", "unlisted"), count);
        }
    }

    private void count(int project, int type, String outcome, String reason) {
        intake.count(new Intake.Entry(project, type, outcome, reason), 1);
    }

    private Counter ended(String outcome, String reason) {
        return metrics.counter("candor.events.ended", "outcome", outcome, "reason", reason);
    }

    private static void increment(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }

    private static int projectOf(@Nullable EventTypeId type) {
        return type == null ? Intake.NONE : type.projectNumber();
    }

    private static int numberOf(@Nullable EventTypeId type) {
        return type == null ? Intake.NONE : type.number();
    }
}
