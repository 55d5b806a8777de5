package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.event.Event;
import dev.candor.store.TestEvents;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
    private static final int NONE = -1;

    /** Nobody lingers for so long and is handed something soon. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Event event =
            TestEvents.at(Instant.parse("2026-03-01T10:00:00Z")).fromNobody("{}", null);

    @Test
    void takesWhatItHasRoomFor() {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(10, 4));
        queue.offer(batch(7));

        // When
        int taken = queue.offer(batch(5));

        // Then
        assertThat(taken).isEqualTo(3);
        assertThat(queue.rows()).isEqualTo(10);
    }

    @Test
    void isBoundedInBytesToo() {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(1000, 4).holding(2 * CommitGroup.weight(event)));

        // When
        int taken = queue.offer(batch(5));

        // Then
        assertThat(taken).isEqualTo(2);
    }

    @Test
    void handsOutGroupsOfItsSizeAcrossBatches() throws InterruptedException {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(100, 4));
        queue.offer(batch(3));
        queue.offer(batch(7));
        CommitGroup first = new CommitGroup(4);
        CommitGroup second = new CommitGroup(8);

        // When
        queue.take(first);
        queue.take(second);

        // Then
        assertThat(first.size()).isEqualTo(4);
        assertThat(second.size()).isEqualTo(6);
        assertThat(queue.rows()).isZero();
        assertThat(queue.bytes()).isZero();
    }

    @Test
    void closesAGroupAtItsBytesToo() {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(100, 4).inGroupsOf(2 * CommitGroup.weight(event)));
        queue.offer(batch(3));
        queue.offer(batch(4));
        queue.close();

        // When
        List<Integer> sizes =
                IntStream.range(0, 4).mapToObj(group -> taken(queue)).toList();

        // Then
        assertThat(sizes).containsExactly(2, 2, 2, 1);
        assertThat(queue.bytes()).isZero();
    }

    @Test
    void handsOutEnoughAtOnceAndLetsFewerWait() throws Exception {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(100, 4).lingering(LONG, 3));
        FutureTask<Integer> writer = new FutureTask<>(() -> taken(queue));
        queue.offer(batch(2));
        Thread thread = Thread.ofVirtual().start(writer);
        assertThat(Eventually.isTrue(SOON, () -> thread.getState() == Thread.State.TIMED_WAITING))
                .as("lingers")
                .isTrue();

        // When
        queue.offer(batch(1));

        // Then
        assertThat(writer.get(SOON.toMillis(), TimeUnit.MILLISECONDS)).isEqualTo(3);
    }

    @Test
    void lingersNotIfEnoughWaitAlready() {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(100, 4).lingering(LONG, 3));
        queue.offer(batch(3));

        // When
        CompletableFuture<Integer> taken = take(queue);

        // Then
        assertThat(taken.orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS).join())
                .isEqualTo(3);
    }

    @Test
    void handsOutWhatWaitsWhenClosedAndThenNothing() throws InterruptedException {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(100, 4));
        queue.offer(batch(2));
        queue.close();
        CommitGroup group = new CommitGroup(4);

        // When
        boolean last = queue.take(group);

        // Then
        assertThat(last).isTrue();
        assertThat(group.size()).isEqualTo(2);
        assertThat(queue.take(new CommitGroup(4))).isFalse();
        assertThat(queue.offer(batch(1))).isZero();
    }

    @Test
    void givesNoEmptyGroupToAWriterThatLingeredInVain() {
        // Given
        AppendQueue queue = new AppendQueue(TestLimits.rows(100, 4).lingering(Duration.ofMillis(100), 2));
        queue.offer(batch(1));
        List<CompletableFuture<Integer>> writers = List.of(take(queue), take(queue));
        CompletableFuture.anyOf(writers.get(0), writers.get(1)).join();

        // When
        queue.close();

        // Then
        assertThat(writers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(1, NONE);
    }

    private static CompletableFuture<Integer> take(AppendQueue queue) {
        return CompletableFuture.supplyAsync(() -> taken(queue), Thread::startVirtualThread);
    }

    private static int taken(AppendQueue queue) {
        try {
            CommitGroup group = new CommitGroup(4);
            return queue.take(group) ? group.size() : NONE;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Batch batch(int size) {
        return new Batch(Collections.nCopies(size, event));
    }
}
