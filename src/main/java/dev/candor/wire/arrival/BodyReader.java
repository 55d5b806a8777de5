package dev.candor.wire.arrival;

import dev.candor.wire.arrival.Deadlines.Countdown;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's body and keeps no more of it than allowed.
 *
 * <p>A body that is too large is read a little further and thrown away, because a client that is still sending does not
 * listen: closing at once would cost it our answer. How much further is bounded too.
 */
public final class BodyReader {
    /** How long a body may take to arrive. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Bytes that are thrown away for the sake of an answer. */
    static final long POLITENESS = 1024 * 1024;

    private static final Deadlines DEADLINES = new Deadlines(PATIENCE);

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final int limit;
    private final KeptBytes room;
    private Buffer kept = Buffer.buffer();
    private boolean noRoom;
    private long read;
    private boolean done;
    private @Nullable Countdown countdown;

    public BodyReader(Vertx vertx, HttpServerRequest request, int limit, KeptBytes room) {
        this.vertx = vertx;
        this.request = request;
        this.limit = limit;
        this.room = room;
    }

    /** How a body ended. */
    public enum End {
        /** All there. */
        WHOLE,
        /** Over the limit, and read to its end. */
        TOO_LARGE,
        /** Over every limit; more of it is on its way. */
        ENDLESS,
        /** All that clients may be kept waiting with is kept already. */
        NO_ROOM,
        /** Not there in time. */
        TOO_SLOW,
        /** Its client went away. */
        GONE
    }

    /** Reads; {@code then} is called once, on this event loop. */
    public void read(Consumer<End> then) {
        if (request.isEnded()) {
            then.accept(End.WHOLE);
            return;
        }
        if (!invite()) {
            then.accept(End.ENDLESS);
            return;
        }
        Consumer<End> last = end -> finish(end, then);
        // Quarkus resumes a request at the first handler that is set;
        // none of its bytes may come before the last one is.
        request.pause();
        request.exceptionHandler(broken -> last.accept(End.GONE));
        request.endHandler(end -> last.accept(endOfAll()));
        request.handler(chunk -> {
            keep(chunk);
            if (read > limit + POLITENESS) {
                last.accept(End.ENDLESS);
            }
        });
        request.resume();
        if (!done) {
            countdown = DEADLINES.begin(vertx, () -> last.accept(End.TOO_SLOW));
        }
    }

    private End endOfAll() {
        if (read > limit) {
            return End.TOO_LARGE;
        }
        return noRoom ? End.NO_ROOM : End.WHOLE;
    }

    /** What was read, if it ended {@link End#WHOLE}; there for as long as {@code then} runs. */
    public byte[] body() {
        return kept.getBytes();
    }

    /** Answers {@code Expect: 100-continue}. */
    private boolean invite() {
        boolean waits = "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
        if (waits && declaredLength() > limit) {
            return false;
        }
        if (waits) {
            request.response().writeContinue();
        }
        return true;
    }

    private long declaredLength() {
        try {
            String declared = request.getHeader("Content-Length");
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }

    private void keep(Buffer chunk) {
        read += chunk.length();
        if (done || noRoom) {
            return;
        }
        if (read > limit) {
            letGo();
        } else if (room.take(chunk.length())) {
            kept.appendBuffer(chunk);
        } else {
            noRoom = true;
            letGo();
        }
    }

    private void letGo() {
        room.giveBack(kept.length());
        kept = Buffer.buffer();
    }

    private void finish(End end, Consumer<End> then) {
        if (!done) {
            done = true;
            if (countdown != null) {
                countdown.end();
            }
            try {
                then.accept(end);
            } finally {
                letGo();
            }
        }
    }
}
