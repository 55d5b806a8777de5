package dev.candor.store.append;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Whether the database is away. While it is, nobody waits for it: groups fail at once, and one tries again after each pause.
 * Says so once at its begin and once at its end.
 */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final long pauseNanos;
    private boolean away;
    private long tryAgainAt;

    Outage(Duration pause) {
        pauseNanos = pause.toNanos();
    }

    /**
     * Whether to fail without trying. Says no to one caller after each pause.
     *
     * @param nanos as of {@link System#nanoTime()}
     */
    synchronized boolean isOn(long nanos) {
        if (!away) {
            return false;
        }
        if (nanos - tryAgainAt >= 0) {
            tryAgainAt = nanos + pauseNanos;
            return false;
        }
        return true;
    }

    synchronized void began(long nanos, String state) {
        if (!away) {
            LOG.warnf("The database is away, events are not stored: state=%s", state);
        }
        away = true;
        tryAgainAt = nanos + pauseNanos;
    }

    synchronized void ended() {
        if (away) {
            LOG.info("The database is back, events are stored");
        }
        away = false;
    }
}
