package dev.candor.journey.weather;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Many who ask again shortly after they have their answer, whatever it is, until this is closed. What is wrong with an answer is
 * kept, the answer is not: a crowd may stay for minutes.
 */
final class Crowd implements AutoCloseable {
    private static final long BREATH_NANOS = Duration.ofMillis(250).toNanos();
    private static final int ENOUGH_COMPLAINTS = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<AtomicInteger> answers = new CopyOnWriteArrayList<>();
    private volatile boolean goesOn = true;

    /**
     * So many more of them.
     *
     * @param passes fails with an {@link AssertionError} if an answer is wrong
     */
    Crowd join(int count, Supplier<Heard> request, Consumer<Heard> passes) {
        for (int i = 0; i < count; i++) {
            AtomicInteger answered = new AtomicInteger();
            answers.add(answered);
            threads.execute(() -> ask(request, passes, answered));
        }
        return this;
    }

    /** Whether each of them has had so many answers. */
    boolean hasHeard(int times) {
        return answers.stream().allMatch(answered -> answered.get() >= times);
    }

    /** What was wrong with answers, a few of them. */
    List<String> complaints() {
        return complaints;
    }

    private void ask(Supplier<Heard> request, Consumer<Heard> passes, AtomicInteger answered) {
        while (goesOn) {
            try {
                passes.accept(request.get());
            } catch (RuntimeException | AssertionError wrong) {
                if (complaints.size() < ENOUGH_COMPLAINTS) {
                    complaints.add(String.valueOf(wrong));
                }
            }
            answered.incrementAndGet();
            LockSupport.parkNanos(BREATH_NANOS);
        }
    }

    /** Waits until each has its last answer. */
    @Override
    public void close() {
        goesOn = false;
        threads.close();
    }
}
