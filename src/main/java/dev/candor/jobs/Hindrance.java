package dev.candor.jobs;

import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What keeps work from being done that is tried again and again. The log hears of it once as it begins, once more when another takes
 * its place, and once when it is over, however often the work is tried meanwhile.
 *
 * <p>Trouble of the database is a line. Anything else is a fault of ours, and comes with the place where it happened.
 */
public final class Hindrance {
    private static final Logger LOG = Logger.getLogger(Hindrance.class);

    /** Chains of causes are short; one that leads back to itself must end. */
    private static final int DEEPEST = 12;

    private final String undone;
    private final String doneAgain;
    private @Nullable Object met;

    /**
     * None yet.
     *
     * @param undone what is not done while it lasts, as a sentence without its end: "counts are not written"
     * @param doneAgain the same once it is over: "counts are written again"
     */
    public Hindrance(String undone, String doneAgain) {
        this.undone = undone;
        this.doneAgain = doneAgain;
    }

    /** The work was tried in vain, for this reason. */
    public synchronized void met(Throwable fault) {
        DatabaseTrouble trouble = DatabaseTrouble.behind(fault).orElse(null);
        Object now = trouble == null ? kind(fault) : trouble;
        if (now.equals(met)) {
            return;
        }
        met = now;
        if (trouble == null) {
            LOG.error(undone, fault);
        } else {
            LOG.warnf("%s: the database %s", undone, trouble.words());
        }
    }

    // Rooms wrap what they meet in the same few classes: what is at the bottom tells faults apart.
    private static String kind(Throwable fault) {
        Throwable deepest = fault;
        for (int depth = 0; depth < DEEPEST && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
        }
        String state = deepest instanceof SQLException failed ? String.valueOf(failed.getSQLState()) : "";
        return fault.getClass().getName() + deepest.getClass().getName() + state;
    }

    /** The work was done. */
    public synchronized void isOver() {
        if (met != null) {
            LOG.info(doneAgain);
        }
        met = null;
    }
}
