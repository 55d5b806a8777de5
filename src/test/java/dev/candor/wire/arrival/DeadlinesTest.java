package dev.candor.wire.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.arrival.Deadlines.Countdown;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Duration SHORT = Duration.ofMillis(30);

    private final Vertx vertx = Vertx.vertx();
    private final Deadlines deadlines = new Deadlines(SHORT);
    private final List<String> reached = new ArrayList<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void isReachedNoSoonerThanItsLength() {
        long begin = System.nanoTime();

        onEventLoop(end -> deadlines.begin(vertx, () -> end.complete(null)));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void areReachedInTheirOrderWithoutThoseThatEnded() {
        onEventLoop(end -> {
            begin("first");
            Countdown second = begin("second");
            begin("third");
            Countdown fourth = begin("fourth");
            deadlines.begin(vertx, () -> end.complete(null));
            fourth.end();
            second.end();
            second.end();
        });

        assertThat(reached).containsExactly("first", "third");
    }

    @Test
    void theFirstMayEndWhileTheNextGoesOn() {
        onEventLoop(end -> {
            Countdown first = begin("first");
            deadlines.begin(vertx, () -> {
                reached.add("next");
                end.complete(null);
            });
            first.end();
        });

        assertThat(reached).containsExactly("next");
    }

    @Test
    void oneThatBeginsAfterAllHaveEndedIsReachedToo() {
        onEventLoop(end -> {
            begin("ended").end();
            vertx.setTimer(SHORT.toMillis() / 2, later -> deadlines.begin(vertx, () -> end.complete(null)));
        });

        assertThat(reached).isEmpty();
    }

    @Test
    void oneThatBeginsInAnothersWakeIsReachedToo() {
        onEventLoop(end -> deadlines.begin(vertx, () -> deadlines.begin(vertx, () -> end.complete(null))));
    }

    @Test
    void oneThatBreaksKeepsNoOtherFromBeingReached() {
        onEventLoop(end -> {
            deadlines.begin(vertx, () -> {
                throw new IllegalStateException("broken on purpose");
            });
            deadlines.begin(vertx, () -> end.complete(null));
        });
    }

    @Test
    void oneThatBeginsInAnothersWakeDelaysNobody() {
        int[] before = {-1};

        onEventLoop(end -> {
            deadlines.begin(vertx, () -> begin("later"));
            vertx.setTimer(
                    SHORT.toMillis() / 3,
                    soon -> deadlines.begin(vertx, () -> {
                        before[0] = reached.size();
                        end.complete(null);
                    }));
        });

        // Before the one that began in the wake of the first, which comes a whole length after it.
        assertThat(before[0]).isZero();
    }

    @Test
    void endingOneThatWasReachedLeavesTheOthersAlone() {
        onEventLoop(end -> {
            Countdown[] first = new Countdown[1];
            first[0] = deadlines.begin(vertx, () -> {
                deadlines.begin(vertx, () -> {
                    reached.add("other");
                    end.complete(null);
                });
                first[0].end();
            });
        });

        assertThat(reached).containsExactly("other");
    }

    private Countdown begin(String name) {
        return deadlines.begin(vertx, () -> reached.add(name));
    }

    /** Runs something on one event loop and waits until it says that it is done. */
    private void onEventLoop(Consumer<CompletableFuture<Void>> task) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        vertx.runOnContext(on -> task.accept(end));
        end.orTimeout(10, TimeUnit.SECONDS).join();
    }
}
