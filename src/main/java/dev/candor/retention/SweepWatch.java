package dev.candor.retention;

import dev.candor.jobs.Probe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether everything ends on time, as far as this replica knows. */
@Singleton
class SweepWatch implements Probe {
    /** Sweeps are hourly, and no row may be a day older than its term. */
    private static final Duration OVERDUE = Duration.ofHours(20);

    private final Clock clock;
    private final Instant start;
    private volatile @Nullable Cause halted;
    private volatile @Nullable Instant sweptAt;
    private volatile List<String> failed = List.of();
    private volatile boolean isLeft;

    /** Why nothing is removed. */
    enum Cause {
        JUMP(
                "Nothing is removed, because this machine's clock jumped ahead: make sure that its time is right, then restart Candor."),
        CLOCKS_DIFFER(
                "Nothing is removed, because the clocks of this machine and of the database differ: correct the wrong one.");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }
    }

    @Inject
    SweepWatch(Clock clock) {
        this.clock = clock;
        start = clock.instant();
    }

    void halted(Cause cause) {
        halted = cause;
    }

    /**
     * Notes a sweep.
     *
     * @param failedItems names of the items that could not be swept
     */
    void swept(Instant at, List<String> failedItems) {
        halted = null;
        isLeft = false;
        sweptAt = at;
        failed = List.copyOf(failedItems);
    }

    /** Another replica is at it just now. Whether it comes to an end is not known here, so this is not a sweep. */
    void leftToAnother() {
        halted = null;
        isLeft = true;
    }

    /** Whether the last sweep was left to another replica. */
    boolean isLeftToAnother() {
        return isLeft;
    }

    @Override
    public String about() {
        return "retention";
    }

    @Override
    public Finding look() {
        Cause cause = halted;
        if (cause != null) {
            return Finding.warning(cause.sentence);
        }
        List<String> left = failed;
        if (!left.isEmpty()) {
            return Finding.warning("What is past its term could not be removed (" + String.join(", ", left)
                    + "): the log says why, and it is tried again every hour.");
        }
        Instant last = sweptAt;
        if (last == null) {
            return isOverdue(start)
                    ? Finding.warning("Nothing that is past its term was removed since the start at " + start + ".")
                    : Finding.good("The first sweep is still to come.");
        }
        return isOverdue(last)
                ? Finding.warning("The last sweep of what is past its term was at " + last + ".")
                : Finding.good("What is past its term was removed at " + last + ".");
    }

    private boolean isOverdue(Instant last) {
        return Duration.between(last.isAfter(start) ? last : start, clock.instant())
                        .compareTo(OVERDUE)
                > 0;
    }
}
