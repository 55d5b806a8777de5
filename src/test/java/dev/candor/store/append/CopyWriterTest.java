package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.Intake;
import dev.candor.store.TestEvents;
import dev.candor.store.commit.Fate;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group whose parts meet different fates: rows 0 to 3 in one transaction, or, once searched, 0 and 1 apart from 2 and 3. */
class CopyWriterTest {
    private final Event event =
            TestEvents.at(Instant.parse("2026-03-01T10:00:00Z")).fromNobody("{}", null);
    private final AppendQueue queue = new AppendQueue(TestLimits.rows(100, 4));
    private final Batch batch = new Batch(Collections.nCopies(4, event));

    @Test
    void searchesAmongItsNeighborsForTheRowThatMeetsAFault() {
        // Given
        queue.offer(batch);
        queue.close();

        // When
        writer(CopyWriterTest::refuseTheThird, new CountingBooks()).run();

        // Then
        assertAnswers(Appended.STORED, Appended.STORED, Appended.FAILED, Appended.STORED);
    }

    @Test
    void leavesTheAnswersOfAPartThatIsOnDiskWhenAnotherBreaks() {
        // Given
        queue.offer(batch);
        queue.close();

        // When
        writer(CopyWriterTest::breakOnTheSecondHalf, new CountingBooks()).run();

        // Then
        assertAnswers(Appended.STORED, Appended.STORED, Appended.FAILED, Appended.FAILED);
    }

    @Test
    void answersAndGoesOnAfterAnError() {
        // Given
        Batch next = new Batch(Collections.nCopies(1, event));
        queue.offer(batch);
        queue.offer(next);
        queue.close();

        // When
        writer(CopyWriterTest::breakOnMoreThanOne, new CountingBooks()).run();

        // Then
        assertAnswers(Appended.FAILED, Appended.FAILED, Appended.FAILED, Appended.FAILED);
        assertThat(next.answered().toCompletableFuture().join()).containsExactly(Appended.STORED);
    }

    @Test
    void answersEvenIfTheBooksBreak() {
        // Given
        queue.offer(batch);
        queue.close();
        Intake broken = new BrokenBooks();

        // When
        writer(CopyWriterTest::breakOnTheSecondHalf, broken).run();

        // Then
        assertAnswers(Appended.STORED, Appended.STORED, Appended.FAILED, Appended.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "53100", "53200", "53300", "57P03", "58030"})
    void triesOnceAndNotForEveryGroupIfTheDatabaseTakesNothing(String state) {
        // Given
        AtomicInteger tries = new AtomicInteger();
        queue.offer(batch);
        queue.offer(new Batch(Collections.nCopies(20, event)));
        queue.close();

        // When
        writer(
                        part -> {
                            tries.incrementAndGet();
                            throw GroupFailure.beforeCommit(new SQLException("cannot", state));
                        },
                        new CountingBooks())
                .run();

        // Then
        assertAnswers(Appended.FAILED, Appended.FAILED, Appended.FAILED, Appended.FAILED);
        assertThat(tries).hasValueLessThanOrEqualTo(state.equals("57P03") ? 5 : 1);
    }

    @Test
    void searchesNoFurtherOnceTheDatabaseIsAway() {
        // Given
        List<GroupPart> tried = new ArrayList<>();
        queue.offer(batch);
        queue.close();

        // When
        writer(
                        part -> {
                            tried.add(part);
                            throw part.size() == 4
                                    ? GroupFailure.ofFault(new IllegalStateException("one of them"))
                                    : GroupFailure.ofConnecting(new SQLException("refused", "08001"));
                        },
                        new CountingBooks())
                .run();

        // Then
        assertThat(tried).hasSize(2);
        assertAnswers(Appended.FAILED, Appended.FAILED, Appended.FAILED, Appended.FAILED);
    }

    @Test
    void searchesNoFurtherOnceItIsGivenUp() {
        // Given
        List<GroupPart> tried = new ArrayList<>();
        List<CopyWriter> itself = new ArrayList<>();
        queue.offer(batch);
        queue.close();
        itself.add(writer(
                part -> {
                    tried.add(part);
                    itself.getFirst().abandon();
                    throw GroupFailure.ofFault(new IllegalStateException("one of them"));
                },
                new CountingBooks()));

        // When
        itself.getFirst().run();

        // Then
        assertThat(tried).hasSize(1);
        assertAnswers(Appended.FAILED, Appended.FAILED, Appended.FAILED, Appended.FAILED);
    }

    private static void refuseTheThird(GroupPart part) throws GroupFailure {
        part.answer(Appended.STORED);
        if (part.from() <= 2 && 2 < part.to()) {
            throw GroupFailure.ofFault(new IllegalStateException("the third"));
        }
    }

    private static void breakOnTheSecondHalf(GroupPart part) throws GroupFailure {
        part.answer(Appended.STORED);
        if (part.size() == 4) {
            throw GroupFailure.ofFault(new IllegalStateException("one of them"));
        }
        if (part.from() == 2) {
            throw new IllegalStateException("nobody knows when");
        }
    }

    private static void breakOnMoreThanOne(GroupPart part) {
        part.answer(Appended.STORED);
        if (part.size() > 1) {
            throw new AssertionError("worse");
        }
    }

    private void assertAnswers(Appended... answers) {
        assertThat(batch.answered().toCompletableFuture()).isCompleted();
        assertThat(batch.answered().toCompletableFuture().join()).containsExactly(answers);
    }

    private CopyWriter writer(CopyWriter.Disk disk, Intake books) {
        Outage outage = new Outage(Duration.ofHours(1));
        StoreMetrics metrics = new StoreMetrics(new SimpleMeterRegistry());
        Doubts doubts = new Doubts((sent, deadline) -> Fate.Verdict.UNKNOWN, books, metrics);
        StoreReports reports = new StoreReports(books, metrics, outage, doubts);
        return new CopyWriter(queue, new CommitGroup(4), disk, reports);
    }
}
