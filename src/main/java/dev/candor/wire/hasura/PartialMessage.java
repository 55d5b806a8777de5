package dev.candor.wire.hasura;

import dev.candor.wire.DoorTerms;
import dev.candor.wire.arrival.KeptBytes;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/**
 * What has come of one message of a socket, as long as more of it is to come. Lives on the socket's event loop.
 *
 * <p>A message whose rest does not come in time, that grows too large or that there is no room for is let go of, and stays
 * {@link #isLost()} to its end.
 */
final class PartialMessage {
    /** How long a message may take to arrive. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long NONE = -1;

    private final Vertx vertx;
    private final KeptBytes room;
    private final Duration patience;
    private Buffer kept = Buffer.buffer();
    private boolean lost;
    private long timer = NONE;

    PartialMessage(Vertx vertx, KeptBytes room, Duration patience) {
        this.vertx = vertx;
        this.room = room;
        this.patience = patience;
    }

    /** A new message begins. */
    void begin() {
        drop();
        lost = false;
        timer = vertx.setTimer(patience.toMillis(), late -> lose());
    }

    /** More of it. */
    void append(Buffer data) {
        if (lost) {
            return;
        }
        if (kept.length() + data.length() <= DoorTerms.DROP_IN.maxBody() && room.take(data.length())) {
            kept.appendBuffer(data);
        } else {
            lose();
        }
    }

    boolean isLost() {
        return lost;
    }

    /** The message, which ends here. */
    byte[] end() {
        byte[] bytes = kept.getBytes();
        drop();
        return bytes;
    }

    /** Lets go of whatever is there. */
    void drop() {
        room.giveBack(kept.length());
        kept = Buffer.buffer();
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void lose() {
        lost = true;
        drop();
    }
}
