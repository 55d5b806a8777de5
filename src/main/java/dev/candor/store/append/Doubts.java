package dev.candor.store.append;

import dev.candor.store.Appended;
import dev.candor.store.Intake;
import dev.candor.store.Intake.Entry;
import dev.candor.store.commit.Fate.Verdict;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Sent;
import dev.candor.store.group.Tally;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Transactions that nobody could tell the fate of in time. Their events were answered as failed; how they are counted waits until
 * the database can be asked again, so that the books say what is true (ADR 35).
 *
 * <p>What became of one that is on disk is in the books already, by the same transaction.
 */
final class Doubts {
    private static final Logger LOG = Logger.getLogger(Doubts.class);

    /** The database is away while they wait, so there are hardly ever more than writers. The oldest beyond these counts as failed. */
    private static final int MOST = 1_000;

    private final Function<Sent, Verdict> fate;
    private final Intake books;
    private final StoreMetrics metrics;
    private final Deque<Doubt> waiting = new ArrayDeque<>();

    /** One of them, with its events by what they are if it is on disk, and as lines of the books if it is not. */
    private record Doubt(Sent sent, Map<Appended, Integer> kept, Map<Entry, Long> failed) {}

    Doubts(Function<Sent, Verdict> fate, Intake books, StoreMetrics metrics) {
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
        Doubt oldest;
        synchronized (waiting) {
            waiting.add(doubt);
            oldest = waiting.size() > MOST ? waiting.poll() : null;
        }
        if (oldest != null) {
            count(oldest, Verdict.GONE);
        }
    }

    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** Counts those whose fate can be told now. Blocking. */
    void settle() {
        for (int left = size(); left > 0; left--) {
            Doubt doubt;
            synchronized (waiting) {
                doubt = waiting.poll();
            }
            if (doubt == null) {
                return;
            }
            Verdict verdict = fate.apply(doubt.sent());
            if (verdict == Verdict.UNKNOWN) {
                synchronized (waiting) {
                    waiting.addFirst(doubt);
                }
                return;
            }
            count(doubt, verdict);
            LOG.infof("The fate of a commit group is known: kept=%b", verdict == Verdict.KEPT);
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
