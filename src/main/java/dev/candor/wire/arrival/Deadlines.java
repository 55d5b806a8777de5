package dev.candor.wire.arrival;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that all come equally long after their beginning. Nearly none is ever reached, so each event loop keeps its own in the
 * order in which they began, and only the first of them has a timer: to begin and to end one costs a few assignments.
 *
 * <p>Begun, ended and reached on an event loop, each on its own. Made once and kept: each of these has a place in every event loop, which
 * is never given back.
 */
public final class Deadlines {
    private final long length;
    private final FastThreadLocal<Line> lines = new FastThreadLocal<>() {
        @Override
        protected Line initialValue() {
            return new Line();
        }
    };

    /** All of one length, at least a millisecond. */
    public Deadlines(Duration length) {
        this.length = length.toNanos();
    }

    /** Begins one, on whose event loop this is called. If nobody ends it, {@code late} runs once its time is over. */
    public Deadline begin(Vertx vertx, Runnable late) {
        Line line = lines.get();
        Deadline deadline = new Deadline(line, late, System.nanoTime() + length);
        line.add(deadline);
        if (!line.isWatched) {
            line.watch(vertx, length);
        }
        return deadline;
    }

    /** One of them. */
    public static final class Deadline {
        private final Line line;
        private final Runnable late;
        private final long due;
        private @Nullable Deadline before;
        private @Nullable Deadline after;

        private Deadline(Line line, Runnable late, long due) {
            this.line = line;
            this.late = late;
            this.due = due;
        }

        /** It need not be kept any more. Ended twice, or after it was reached, it stays ended. */
        public void end() {
            line.remove(this);
        }
    }

    /** Those of one event loop, the next to be reached first. */
    private static final class Line {
        private static final long NANOS_OF_MILLI = 1_000_000;

        private @Nullable Deadline first;
        private @Nullable Deadline last;
        private boolean isWatched;

        void add(Deadline deadline) {
            deadline.before = last;
            if (last == null) {
                first = deadline;
            } else {
                last.after = deadline;
            }
            last = deadline;
        }

        void remove(Deadline deadline) {
            if (deadline.before == null && first != deadline) {
                return;
            }
            if (deadline.before == null) {
                first = deadline.after;
            } else {
                deadline.before.after = deadline.after;
            }
            if (deadline.after == null) {
                last = deadline.before;
            } else {
                deadline.after.before = deadline.before;
            }
            deadline.before = null;
            deadline.after = null;
        }

        void watch(Vertx vertx, long nanos) {
            isWatched = true;
            vertx.setTimer(Math.max(1, (nanos + NANOS_OF_MILLI - 1) / NANOS_OF_MILLI), look -> look(vertx));
        }

        private void look(Vertx vertx) {
            long now = System.nanoTime();
            try {
                for (Deadline next = first; next != null && next.due - now <= 0; next = first) {
                    remove(next);
                    next.late.run();
                }
            } finally {
                // Also if one of them breaks: the others have no timer but this.
                isWatched = false;
                if (first != null) {
                    watch(vertx, first.due - now);
                }
            }
        }
    }
}
