package dev.candor.store.append;

import dev.candor.store.Appended;
import dev.candor.store.Intake;
import dev.candor.store.Intake.Entry;
import dev.candor.store.commit.Fate.Verdict;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Sent;
import dev.candor.store.group.Tally;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Transactions that nobody could tell the fate of in time. Their events were answered as failed; how they are counted waits until
 * the database can be asked again, so that the books say what is true (ADR 35).
 *
 * <p>What became of one that is on disk is in the books already, by the same transaction.
 */
final class Doubts {
    private static final Logger LOG = Logger.getLogger(Doubts.class);

    /** The database is away while they wait, so there are hardly ever more than writers. The first beyond these counts as failed. */
    private static final int MOST = 1_000;

    /** How long the fate of one is asked for, while nobody waits for the answer. */
    private static final long EACH_NANOS = Duration.ofSeconds(3).toNanos();

    private final Asking fate;
    private final Intake books;
    private final StoreMetrics metrics;
    private final Deque<Doubt> waiting = new ArrayDeque<>();

    /** One of them, with its events by what they are if it is on disk, and as lines of the books if it is not. */
    private record Doubt(Sent sent, Map<Appended, Integer> kept, Map<Entry, Long> failed) {}

    /** Who knows: {@link dev.candor.store.commit.Fate#of}, but for tests. */
    @FunctionalInterface
    interface Asking {
        Verdict of(Sent sent, long deadline);
    }

    Doubts(Asking fate, Intake books, StoreMetrics metrics) {
        this.fate = fate;
        this.books = books;
        this.metrics = metrics;
    }

    /** Answers a part as failed and remembers to count it. Its rows must still have the answers of their transaction. */
    void add(GroupPart part, Sent sent) {
        Map<Appended, Integer> kept = new EnumMap<>(Appended.class);
        for (int row = part.from(); row < part.to(); row++) {
            kept.merge(part.group().answer(row), 1, Integer::sum);
        }
        part.answer(Appended.FAILED);
        Doubt doubt = new Doubt(sent, kept, new Tally().of(part));
        part.doubt();
        Doubt first;
        synchronized (waiting) {
            waiting.add(doubt);
            first = waiting.size() > MOST ? waiting.poll() : null;
        }
        if (first != null) {
            count(first, Verdict.GONE);
        }
    }

    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /**
     * Asks once for each, and counts those whose fate can be told now. One that cannot be told keeps no other from it: it is asked for
     * last the next time. Blocking.
     *
     * @param deadline of {@link System#nanoTime()}, after which no further one is asked for
     */
    void settle(long deadline) {
        for (Doubt doubt : all()) {
            if (deadline - System.nanoTime() <= 0) {
                return;
            }
            long enough = System.nanoTime() + EACH_NANOS;
            Verdict verdict = fate.of(doubt.sent(), deadline - enough < 0 ? deadline : enough);
            // It waits while it is asked for: somebody else may have done the same meanwhile.
            if (take(doubt, verdict == Verdict.UNKNOWN) && verdict != Verdict.UNKNOWN) {
                count(doubt, verdict);
                LOG.infof("The fate of a commit group is known: kept=%b", verdict == Verdict.KEPT);
            }
        }
    }

    private List<Doubt> all() {
        synchronized (waiting) {
            return List.copyOf(waiting);
        }
    }

    private boolean take(Doubt doubt, boolean isPutLast) {
        synchronized (waiting) {
            boolean isThere = waiting.remove(doubt);
            if (isThere && isPutLast) {
                waiting.addLast(doubt);
            }
            return isThere;
        }
    }

    private void count(Doubt doubt, Verdict verdict) {
        if (verdict == Verdict.KEPT) {
            doubt.kept().forEach(metrics::count);
        } else {
            doubt.failed().forEach((line, count) -> {
                books.count(line, count);
                metrics.count(Appended.FAILED, Math.toIntExact(count));
            });
        }
    }
}
