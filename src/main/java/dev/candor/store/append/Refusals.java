package dev.candor.store.append;

import dev.candor.store.group.GroupFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rows of one group that the database refused: one line in the log, however many they are. */
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private @Nullable GroupFailure first;
    private int count;

    void add(GroupFailure failure, int rows) {
        if (first == null) {
            first = failure;
        }
        count += rows;
    }

    /** Says so, if there were any, and starts anew. */
    void log() {
        GroupFailure failure = first;
        if (failure != null) {
            LOG.errorf(failure.getCause(), "Events could not be stored: state=%s count=%d", failure.state(), count);
        }
        first = null;
        count = 0;
    }
}
