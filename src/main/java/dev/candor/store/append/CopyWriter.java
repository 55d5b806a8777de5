package dev.candor.store.append;

import dev.candor.store.Appended;
import dev.candor.store.commit.CommitGroup;
import dev.candor.store.commit.GroupFailure;
import dev.candor.store.commit.GroupPart;
import dev.candor.store.commit.GroupTransaction;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Takes groups off the queue and brings them to disk, one after the other, on a thread of its own. Answers are given only when
 * a group's fate is known.
 */
final class CopyWriter implements Runnable {
    private static final Logger LOG = Logger.getLogger(CopyWriter.class);

    /** More than there are connections in the pool: after a restart of the database each of them may be dead. */
    private static final int TRIES = 5;

    /** How long one group may be searched for rows that the database refuses; what was not reached by then fails. */
    private static final long SEARCH_NANOS = Duration.ofSeconds(3).toNanos();

    private final AppendQueue queue;
    private final CommitGroup group;
    private final GroupTransaction transaction;
    private final Outage outage;
    private final StoreReports reports;
    private volatile boolean abandoned;

    CopyWriter(AppendQueue queue, CommitGroup group, GroupTransaction transaction, StoreReports reports) {
        this.queue = queue;
        this.group = group;
        this.transaction = transaction;
        this.reports = reports;
        outage = reports.outage();
    }

    /** Fails whatever is left instead of writing it: the time to drain is over. */
    void abandon() {
        abandoned = true;
    }

    @Override
    public void run() {
        try {
            while (queue.take(group)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        long start = System.nanoTime();
        GroupPart whole = GroupPart.whole(group);
        try {
            if (abandoned || outage.isOn(start)) {
                whole.answer(Appended.FAILED);
            } else {
                write(whole, start + SEARCH_NANOS);
            }
        } catch (RuntimeException e) {
            // A fault of ours must not end the thread: everything after it would wait forever.
            whole.answer(Appended.FAILED);
            LOG.error("A commit group failed by a fault of Candor's own", e);
        }
        reports.written(group, Duration.ofNanos(System.nanoTime() - start));
        group.release();
    }

    private void write(GroupPart part, long deadline) {
        try {
            commit(part);
            outage.ended();
        } catch (GroupFailure e) {
            part.answer(Appended.FAILED);
            if (e.kind() == GroupFailure.Kind.AWAY || e.kind() == GroupFailure.Kind.RETRY) {
                outage.began(System.nanoTime(), e.state());
            } else if (e.kind() == GroupFailure.Kind.CONTENT && part.size() > 1 && System.nanoTime() < deadline) {
                part.halves().forEach(half -> write(half, deadline));
            } else {
                LOG.errorf("Events could not be stored: state=%s count=%d", e.state(), part.size());
            }
        }
    }

    private void commit(GroupPart part) throws GroupFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.commit(part);
                return;
            } catch (GroupFailure e) {
                if (e.kind() != GroupFailure.Kind.RETRY || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
