package dev.candor.store.append;

import dev.candor.store.Appended;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Sent;
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

    /** A try that took this long is not repeated: the callers wait. */
    private static final long TRY_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    /** How long one group may be searched for rows that the database refuses; what was not reached by then fails. */
    private static final long SEARCH_NANOS = Duration.ofSeconds(3).toNanos();

    private final AppendQueue queue;
    private final CommitGroup group;
    private final Disk disk;
    private final Refusals refusals = new Refusals();
    private final Outage outage;
    private final StoreReports reports;
    private volatile boolean abandoned;
    private volatile int inHand;

    CopyWriter(AppendQueue queue, CommitGroup group, Disk disk, StoreReports reports) {
        this.queue = queue;
        this.group = group;
        this.disk = disk;
        this.reports = reports;
        outage = reports.outage();
    }

    /** Fails whatever is left instead of writing it: the time to drain is over. */
    void abandon() {
        abandoned = true;
    }

    /** Events that were taken off the queue and have no answer yet. */
    int inHand() {
        return inHand;
    }

    @Override
    public void run() {
        boolean isOpen = true;
        while (isOpen) {
            isOpen = next();
        }
    }

    /** Whether there may be another. Nothing that breaks here may end the thread: everything after it would wait forever. */
    private boolean next() {
        try {
            if (!queue.take(group)) {
                return false;
            }
            inHand = group.size();
            long start = System.nanoTime();
            if (!abandoned && !outage.isOn(start)) {
                write(GroupPart.whole(group), start + SEARCH_NANOS);
            }
            refusals.log();
            reports.written(group, Duration.ofNanos(System.nanoTime() - start));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException | Error e) {
            LOG.error("A commit group met a fault of Candor's own", e);
            return true;
        } finally {
            group.release();
            inHand = 0;
        }
    }

    private void write(GroupPart part, long deadline) {
        try {
            commit(part);
            outage.ended();
        } catch (GroupFailure e) {
            fail(part, e);
            if (e.isOutage()) {
                outage.began(System.nanoTime(), e.state());
            } else if (e.kind() == GroupFailure.Kind.CONTENT && part.size() > 1) {
                part.halves().forEach(half -> search(half, e, deadline));
            } else {
                refusals.add(e, part.size());
            }
        } catch (RuntimeException | Error e) {
            // Of this part alone: what other parts have committed stays answered as stored.
            part.answer(Appended.FAILED);
            LOG.errorf(e, "Events could not be stored by a fault of Candor's own: count=%d", part.size());
        }
    }

    /** Whatever of it is not reached has failed with the whole: in time, or because the database went away meanwhile. */
    private void search(GroupPart half, GroupFailure whole, long deadline) {
        long now = System.nanoTime();
        if (abandoned || deadline - now <= 0 || outage.isOn(now)) {
            refusals.add(whole, half.size());
        } else {
            write(half, deadline);
        }
    }

    /** Answers a part; how it is counted is left open if it may be on disk all the same. */
    private void fail(GroupPart part, GroupFailure failure) {
        Sent sent = failure.sent();
        if (sent == null) {
            part.answer(Appended.FAILED);
        } else {
            reports.doubts().add(part, sent);
        }
    }

    private void commit(GroupPart part) throws GroupFailure {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                disk.commit(part);
                return;
            } catch (GroupFailure e) {
                boolean isLate = System.nanoTime() - start > TRY_AGAIN_NANOS;
                boolean mayDo = e.kind() == GroupFailure.Kind.AGAIN || (e.kind() == GroupFailure.Kind.RETRY && !isLate);
                if (!mayDo || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Where a part goes: {@link dev.candor.store.commit.GroupTransaction#commit}, but for tests. */
    @FunctionalInterface
    interface Disk {
        void commit(GroupPart part) throws GroupFailure;
    }
}
