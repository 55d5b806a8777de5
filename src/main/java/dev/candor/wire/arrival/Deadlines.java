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
    public Countdown begin(Vertx vertx, Runnable late) {
        Line line = lines.get();
        Countdown countdown = new Countdown(line, late, System.nanoTime() + length);
        line.add(countdown);
        if (!line.isWatched) {
            line.watch(vertx, length);
        }
        return countdown;
    }

    /** One of them. */
    public static final class Countdown {
        private final Line line;
        private final Runnable late;
        private final long due;
        private @Nullable Countdown before;
        private @Nullable Countdown after;

        private Countdown(Line line, Runnable late, long due) {
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

        private @Nullable Countdown first;
        private @Nullable Countdown last;
        private boolean isWatched;

        void add(Countdown countdown) {
            countdown.before = last;
            if (last == null) {
                first = countdown;
            } else {
                last.after = countdown;
            }
            last = countdown;
        }

        void remove(Countdown countdown) {
            if (countdown.before == null && first != countdown) {
                return;
            }
            if (countdown.before == null) {
                first = countdown.after;
            } else {
                countdown.before.after = countdown.after;
            }
            if (countdown.after == null) {
                last = countdown.before;
            } else {
                countdown.after.before = countdown.before;
            }
            countdown.before = null;
            countdown.after = null;
        }

        void watch(Vertx vertx, long nanos) {
            isWatched = true;
            vertx.setTimer(Math.max(1, (nanos + NANOS_OF_MILLI - 1) / NANOS_OF_MILLI), look -> look(vertx));
        }

        private void look(Vertx vertx) {
            long now = System.nanoTime();
            try {
                for (Countdown next = first; next != null && next.due - now <= 0; next = first) {
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
