package dev.candor.ledger.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who sent what, and what was answered: kept outside everything that is killed. Lines are added, never changed.
 *
 * <p>A sending is written down before its first byte leaves, an answer once its last byte has come.
 */
public final class Ledger {
    private final long seed;
    private final long begin = System.nanoTime();
    private final List<Posting> postings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final AtomicLong acknowledgements = new AtomicLong();
    private volatile CountDownLatch wanted = new CountDownLatch(0);

    /** An empty ledger; all contents and chances of its run follow from the seed. */
    public Ledger(long seed) {
        this.seed = seed;
    }

    public long seed() {
        return seed;
    }

    /** A new event. */
    public Posting open(Kind kind, boolean hasId) {
        synchronized (postings) {
            Posting posting = new Posting(postings.size(), kind, hasId);
            postings.add(posting);
            return posting;
        }
    }

    public void sent(Posting posting) {
        posting.sent(now());
    }

    public void answered(Posting posting, Answer answer) {
        posting.answered(answer, now());
        if (answer.isAcknowledgement()) {
            acknowledgements.incrementAndGet();
            wanted.countDown();
        }
    }

    /** Writes down what was done to the product. */
    public void remark(String what) {
        synchronized (remarks) {
            remarks.add(now() + ", " + acknowledgements() + " acknowledgements: " + what);
        }
    }

    /** Waits for so many further acknowledgements, and says whether they came in time. */
    public boolean awaitAcknowledgements(int count, Duration patience) throws InterruptedException {
        CountDownLatch further = new CountDownLatch(count);
        wanted = further;
        return further.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers that promised an event to be on disk. */
    public long acknowledgements() {
        return acknowledgements.get();
    }

    /** The event with this serial, if there is one. */
    public Optional<Posting> find(long serial) {
        synchronized (postings) {
            return serial >= 0 && serial < postings.size() ? Optional.of(postings.get((int) serial)) : Optional.empty();
        }
    }

    public int size() {
        synchronized (postings) {
            return postings.size();
        }
    }

    /** All of them as they are now, by serial. */
    public List<Posting> postings() {
        synchronized (postings) {
            return List.copyOf(postings);
        }
    }

    /** What was done to the product, in order. */
    public List<String> remarks() {
        synchronized (remarks) {
            return List.copyOf(remarks);
        }
    }

    /** Since its first page. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String now() {
        return String.format(Locale.ROOT, "%.3f s", age().toMillis() / 1000.0);
    }
}
