package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.store.AbsentDatabase;
import dev.candor.store.Appended;
import dev.candor.store.Intake;
import dev.candor.store.TestEvents;
import dev.candor.store.commit.Fate;
import dev.candor.store.commit.GroupTransaction;
import dev.candor.store.commit.Memory;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwayDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final AtomicInteger connects = new AtomicInteger();
    private final CountingBooks books = new CountingBooks();
    private final AppendQueue queue = new AppendQueue(TestLimits.rows(100, 10));
    private final Event event = TestEvents.at(NOW).fromNobody("{}", null);

    @Test
    void failsAllThatWaitsAfterOneAttempt() {
        // Given
        Batch batch = new Batch(Collections.nCopies(50, event));
        queue.offer(batch);
        queue.close();

        // When
        writer(new Outage(Duration.ofHours(1))).run();

        // Then
        assertThat(batch.answered().toCompletableFuture())
                .isCompletedWithValueMatching(answers -> answers.equals(Collections.nCopies(50, Appended.FAILED)));
        assertThat(connects).hasValue(1);
    }

    @Test
    void countsWhatFailed() {
        // Given
        queue.offer(new Batch(Collections.nCopies(50, event)));
        queue.close();

        // When
        writer(new Outage(Duration.ofHours(1))).run();

        // Then
        assertThat(books.counts())
                .containsEntry(
                        new Intake.Entry(
                                event.type().projectNumber(), event.type().number(), "failed", ""),
                        50L);
    }

    private CopyWriter writer(Outage outage) {
        AbsentDatabase absent = new AbsentDatabase(connects);
        GroupTransaction transaction =
                new GroupTransaction(absent, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom(), Memory.empty());
        StoreMetrics metrics = new StoreMetrics(new SimpleMeterRegistry());
        Doubts doubts = new Doubts((sent, deadline) -> Fate.Verdict.UNKNOWN, books, metrics);
        StoreReports reports = new StoreReports(books, metrics, outage, doubts);
        return new CopyWriter(queue, new CommitGroup(10), transaction::commit, reports);
    }
}
