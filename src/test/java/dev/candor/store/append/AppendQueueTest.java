package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.store.TestEvents;
import dev.candor.store.commit.Batch;
import dev.candor.store.commit.CommitGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
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
        AppendQueue queue = new AppendQueue(new TestLimits(1000, 2 * CommitGroup.weight(event), 4, Duration.ZERO));

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

    private Batch batch(int size) {
        return new Batch(Collections.nCopies(size, event));
    }
}
