package dev.candor.store.append;

import dev.candor.store.Appended;
import dev.candor.store.group.CommitGroup;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Every meter of the way to disk. The label {@code answer} has the values of {@link Appended} and no others.
 *
 * <p>Alert when {@code candor.store.events{answer="failed"}} or {@code {answer="shed"}} grows: events were lost, unless their
 * clients send again. {@code {answer="stopping"}} is what came while the server went down.
 */
@ApplicationScoped
class StoreMetrics {
    private final Map<Appended, Counter> events = new EnumMap<>(Appended.class);
    private final MeterRegistry registry;
    private final DistributionSummary groupRows;
    private final Timer commit;

    @Inject
    StoreMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Appended answer : Appended.values()) {
            events.put(
                    answer,
                    Counter.builder("candor.store.events")
                            .description("Events handed to the store, by what became of them")
                            .tag("answer", answer.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        groupRows = DistributionSummary.builder("candor.store.group.rows")
                .description("Events in a commit group")
                .register(registry);
        commit = Timer.builder("candor.store.commit")
                .description("Time from the first statement of a group to the end of its last commit")
                .register(registry);
    }

    void watch(AppendQueue queue) {
        Gauge.builder("candor.store.queue.rows", queue, AppendQueue::rows)
                .description("Events that wait for a group")
                .register(registry);
        Gauge.builder("candor.store.queue.bytes", queue, AppendQueue::bytes)
                .description("Bytes of events that wait for a group, about")
                .baseUnit("bytes")
                .register(registry);
    }

    void watch(Doubts doubts) {
        Gauge.builder("candor.store.doubts", doubts, Doubts::size)
                .description("Commit groups of which nobody could tell yet whether they are on disk")
                .register(registry);
    }

    void shed(Appended answer, int count) {
        count(answer, count);
    }

    void group(CommitGroup group, Duration took) {
        groupRows.record(group.size());
        commit.record(took);
        for (Appended answer : Appended.values()) {
            count(answer, group.count(answer));
        }
    }

    void count(Appended answer, int count) {
        Counter counter = events.get(answer);
        if (counter != null && count > 0) {
            counter.increment(count);
        }
    }
}
