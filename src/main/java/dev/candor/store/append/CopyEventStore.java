package dev.candor.store.append;

import dev.candor.event.Event;
import dev.candor.jobs.DatabaseTrouble;
import dev.candor.jobs.Deadline;
import dev.candor.jobs.StartRefused;
import dev.candor.store.Appended;
import dev.candor.store.EventStore;
import dev.candor.store.commit.GroupTransactions;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.intake.IntakeBooks;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** The store: a queue, its writers, and their orderly end. */
@ApplicationScoped
class CopyEventStore implements EventStore {
    private static final Logger LOG = Logger.getLogger(CopyEventStore.class);

    /** How long those in doubt are asked for, one after the other. */
    private static final long PASS_NANOS = Duration.ofSeconds(10).toNanos();

    /** Of the time for the end: what is kept for writers that were given up, for doubts and for the books. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(8);

    private final StoreConfig config;
    private final IntakeBooks books;
    private final GroupTransactions transactions;
    private final AppendQueue queue;
    private final Outage outage;
    private final StoreReports reports;
    private final List<CopyWriter> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    CopyEventStore(StoreConfig config, StoreMetrics metrics, IntakeBooks books, GroupTransactions transactions) {
        this.config = config;
        this.books = books;
        this.transactions = transactions;
        queue = new AppendQueue(config);
        Doubts doubts = new Doubts(transactions.fate()::of, books, metrics);
        metrics.watch(doubts);
        outage = new Outage(config.pause());
        reports = new StoreReports(books, metrics, outage, doubts);
        metrics.watch(queue);
        for (int i = 1; i <= config.writers(); i++) {
            writers.add(
                    new CopyWriter(queue, new CommitGroup(config.groupRows()), transactions.create()::commit, reports));
        }
    }

    /** Opens it before the first event, after the migrations and the partitions. */
    void atStart(@Observes @Priority(20) StartupEvent start) {
        refuseMoreThan(transactions.most());
        for (CopyWriter writer : writers) {
            String name = "candor-store-" + (threads.size() + 1);
            threads.add(Thread.ofPlatform().name(name).daemon().start(writer));
        }
    }

    // A writer without a connection takes the database for away, and fails events that it could have stored.
    private void refuseMoreThan(int most) {
        if (config.writers() > most) {
            throw new StartRefused(
                    "candor.store.writers is " + config.writers() + ", and there are connections for " + most
                            + ": raise quarkus.datasource.store.jdbc.max-size to two more than the writers, or lower the writers.");
        }
    }

    /** What keeps events from being stored just now. */
    Optional<DatabaseTrouble> trouble() {
        return outage.trouble();
    }

    @Override
    public CompletionStage<List<Appended>> append(List<Event> events) {
        Batch batch = new Batch(events);
        int taken = queue.offer(batch);
        if (taken < batch.size()) {
            Appended answer = queue.isClosed() ? Appended.STOPPING : Appended.SHED;
            reports.shed(batch, taken, answer);
            for (int index = taken; index < batch.size(); index++) {
                batch.answer(index, answer);
            }
        }
        return batch.answered();
    }

    /** The server was told to end: what comes from now on is told so, while what waits is written. */
    void atBeginOfTheEnd(@Observes @Priority(10) ShutdownDelayInitiatedEvent end) {
        queue.close();
    }

    /** Takes no more, writes what waits for as long as it may, then fails the rest; the books come last. */
    void atStop(@Observes ShutdownEvent stop, Deadline end) throws InterruptedException {
        queue.close();
        await(end.atMost(config.drain(), LAST_WORDS));
        writers.forEach(CopyWriter::abandon);
        await(end.atMost(LAST_WORDS, LAST_WORDS.dividedBy(2)));
        int left = queue.rows() + writers.stream().mapToInt(CopyWriter::inHand).sum();
        if (left > 0) {
            LOG.errorf("Events were neither stored nor answered before the end: count=%d", left);
        }
        try {
            settleLast(end);
        } finally {
            books.flushLast(end);
        }
    }

    private void settleLast(Deadline end) throws InterruptedException {
        Doubts doubts = reports.doubts();
        // Half of what is left: what can be counted is to be written as well.
        Duration half = end.left().dividedBy(2);
        long deadline = System.nanoTime() + half.toNanos();
        if (!end.sees(() -> doubts.settle(deadline), half) || doubts.size() > 0) {
            LOG.warnf(
                    "Commit groups are in doubt at the end, and not in the books if they failed: count=%d",
                    doubts.size());
        }
    }

    /** Counts what could not be counted when it happened; the database may be back. */
    @Scheduled(
            identity = "doubts",
            every = "5s",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void settle() {
        reports.doubts().settle(System.nanoTime() + PASS_NANOS);
    }

    private void await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left > 0) {
                thread.join(left);
            }
        }
    }
}
