package dev.candor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void isOneForAllFromTheFirstWhoAsks() {
        // Given
        Deadline deadline = new Deadline(HOUR);
        deadline.begin(new ShutdownDelayInitiatedEvent());

        // When
        Duration first = deadline.left();
        Duration later = deadline.left();

        // Then
        assertThat(first).isLessThan(HOUR);
        assertThat(later).isLessThan(first).isPositive();
    }

    @Test
    void givesEachAtMostItsOwnPatienceAndWhatOthersLeave() {
        Deadline deadline = new Deadline(HOUR);

        assertThat(deadline.atMost(Duration.ofMinutes(5), Duration.ofMinutes(50)))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(deadline.atMost(Duration.ofMinutes(30), Duration.ofMinutes(50)))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(deadline.atMost(Duration.ofMinutes(30), Duration.ofHours(2))).isZero();
    }

    @Test
    void waitsForTheLastThingToDo() throws InterruptedException {
        AtomicBoolean isDone = new AtomicBoolean();

        boolean saw = new Deadline(HOUR).sees(() -> isDone.set(true));

        assertThat(saw).isTrue();
        assertThat(isDone).isTrue();
    }

    @Test
    void goesOnWithoutWhatTakesTooLong() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);

        boolean saw = new Deadline(Duration.ofMillis(20)).sees(() -> await(never));

        assertThat(saw).isFalse();
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
