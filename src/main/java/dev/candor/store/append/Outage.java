package dev.candor.store.append;

import dev.candor.jobs.DatabaseTrouble;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database is away, or takes nothing: its disk is full, it is read-only. While that lasts nobody waits for it: groups fail
 * at once, and one tries again after each pause. Says so once at its begin and once at its end.
 */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final long pauseNanos;
    private @Nullable DatabaseTrouble trouble;
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
        if (trouble == null) {
            return false;
        }
        if (nanos - tryAgainAt >= 0) {
            tryAgainAt = nanos + pauseNanos;
            return false;
        }
        return true;
    }

    synchronized void began(long nanos, String state) {
        DatabaseTrouble found = DatabaseTrouble.of(state).orElse(DatabaseTrouble.AWAY);
        if (trouble != found) {
            LOG.warnf("Events are not stored, the database %s: state=%s", found.words(), state);
        }
        trouble = found;
        tryAgainAt = nanos + pauseNanos;
    }

    synchronized void ended() {
        if (trouble != null) {
            LOG.info("Events are stored again");
        }
        trouble = null;
    }

    /** What keeps events from being stored; nothing while they are. */
    synchronized Optional<DatabaseTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
