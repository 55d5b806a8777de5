package dev.candor.store.append;

import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Events that wait for a commit group, bounded in rows and bytes. Callers never wait (the lock is held for a few
 * instructions); writers do.
 */
final class AppendQueue {
    private final StoreConfig limits;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** There is something; one writer is called for it. */
    private final Condition some = lock.newCondition();

    /** There is enough to stop lingering. */
    private final Condition enough = lock.newCondition();

    private int rows;
    private long bytes;
    private boolean closed;

    AppendQueue(StoreConfig limits) {
        this.limits = limits;
    }

    /**
     * Takes as many of a batch's events as there is room for, from the first.
     *
     * @return how many it took; the caller answers for the rest
     */
    int offer(Batch batch) {
        lock.lock();
        try {
            int taken = closed ? 0 : room(batch);
            if (taken == 0) {
                return 0;
            }
            waiting.add(new Waiting(batch, taken));
            boolean wasEmpty = rows == 0;
            boolean wasFew = rows < limits.enoughRows();
            rows += taken;
            if (wasEmpty) {
                some.signal();
            }
            if (wasFew && rows >= limits.enoughRows()) {
                enough.signal();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Fills a group, after a moment of patience if only few events wait.
     *
     * @return whether there is one; not so once the queue is closed and empty
     */
    boolean take(CommitGroup group) throws InterruptedException {
        lock.lock();
        try {
            do {
                if (!awaitSome()) {
                    return false;
                }
                linger();
                // Which gave up the lock: another writer may have taken everything meanwhile.
            } while (waiting.isEmpty());
            while (!waiting.isEmpty() && group.size() < group.capacity() && group.bytes() < limits.groupBytes()) {
                move(waiting.getFirst(), group);
            }
            if (!waiting.isEmpty()) {
                some.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more. What waits is still handed out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            some.signalAll();
            enough.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    int rows() {
        lock.lock();
        try {
            return rows;
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private int room(Batch batch) {
        int taken = 0;
        while (taken < batch.size() && rows + taken < limits.queueRows()) {
            long weight = CommitGroup.weight(batch.event(taken));
            if (bytes + weight > limits.queueBytes()) {
                break;
            }
            bytes += weight;
            taken++;
        }
        return taken;
    }

    private boolean awaitSome() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            some.await();
        }
        return !waiting.isEmpty();
    }

    private void linger() throws InterruptedException {
        long patience = limits.linger().toNanos();
        while (!closed && patience > 0 && rows < limits.enoughRows()) {
            patience = enough.awaitNanos(patience);
        }
    }

    private void move(Waiting head, CommitGroup group) {
        while (head.next < head.end && group.size() < group.capacity() && group.bytes() < limits.groupBytes()) {
            bytes -= CommitGroup.weight(head.batch.event(head.next));
            rows--;
            group.add(head.batch, head.next++);
        }
        if (head.next == head.end) {
            waiting.removeFirst();
        }
    }

    private static final class Waiting {
        final Batch batch;
        final int end;
        int next;

        Waiting(Batch batch, int end) {
            this.batch = batch;
            this.end = end;
        }
    }
}
