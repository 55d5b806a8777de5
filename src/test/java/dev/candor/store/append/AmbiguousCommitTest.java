package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.CutProxy;
import dev.candor.store.CutProxy.Cut;
import dev.candor.store.Database;
import dev.candor.store.ProxiedPool;
import dev.candor.store.TestEvents;
import dev.candor.store.client.KnownClients;
import dev.candor.store.commit.Fate;
import dev.candor.store.commit.GroupTransaction;
import dev.candor.store.commit.Memory;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.intake.IntakeBooks;
import dev.candor.store.seen.SeenMemory;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that die around their commit (R10). {@code -Dcandor.cuts=1000} cuts more of them. */
@QuarkusTest
class AmbiguousCommitTest {
    private static final int CUTS = Integer.getInteger("candor.cuts", 300);
    private static final int CLIENTS = 4;

    @Inject
    DataSource dataSource;

    @Inject
    IntakeBooks books;

    @Inject
    Clock clock;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AppendQueue queue = new AppendQueue(TestLimits.rows(1_000, 50));
    private final List<Thread> writers = new ArrayList<>();
    private final SeenMemory memory = new SeenMemory();
    private final AtomicInteger serial = new AtomicInteger();

    private Database database;
    private TestEvents events;
    private CutProxy proxy;
    private AgroalDataSource pool;
    private Doubts doubts;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        events = TestEvents.at(clock.instant());
        proxy = ProxiedPool.proxy(dataSource);
        pool = ProxiedPool.through(proxy, dataSource);
        StoreMetrics metrics = new StoreMetrics(registry);
        Fate fate = new Fate(pool);
        doubts = new Doubts(fate::of, books, metrics);
        StoreReports reports = new StoreReports(books, metrics, new Outage(Duration.ZERO), doubts);
        for (int i = 0; i < 2; i++) {
            GroupTransaction transaction =
                    new GroupTransaction(pool, clock, new SecureRandom(), new Memory(memory, new KnownClients()));
            CopyWriter writer = new CopyWriter(queue, new CommitGroup(50), transaction::commit, reports);
            writers.add(Thread.ofPlatform().daemon().start(writer));
        }
    }

    @AfterEach
    void tearDown() throws InterruptedException {
        queue.close();
        for (Thread writer : writers) {
            writer.join(Duration.ofSeconds(10));
        }
        pool.close();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesAndDoublesNothingWhenTheReplyToACommitIsCutOff(boolean keyed) throws InterruptedException {
        AtomicInteger commits = new AtomicInteger();
        proxy.follow(isCommit -> isCommit && commits.incrementAndGet() % 2 == 0 ? Cut.REPLY : Cut.NONE);

        sendUntil(() -> proxy.cuts() >= CUTS, keyed);

        assertEachIsThereOnce();
        assertThat(doubts.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesAndDoublesNothingWhenACommitIsCutOffOnItsWay(boolean keyed) throws InterruptedException {
        AtomicInteger commits = new AtomicInteger();
        proxy.follow(isCommit -> {
            int turn = isCommit ? commits.incrementAndGet() % 4 : 0;
            return turn == 1 ? Cut.AFTER : turn == 2 ? Cut.BEFORE : Cut.NONE;
        });

        sendUntil(() -> proxy.cuts() >= CUTS / 2, keyed);

        assertEachIsThereOnce();
    }

    // With ids: one cut at the commit and others when it is asked for leave a doubt, and what failed is sent again.
    @Test
    void losesAndDoublesNothingWhenCutAtAnyMoment() throws InterruptedException {
        Random random = new Random(11);
        proxy.follow(isCommit -> {
            synchronized (random) {
                return random.nextInt(60) == 0 ? Cut.values()[1 + random.nextInt(3)] : Cut.NONE;
            }
        });

        sendUntil(() -> proxy.cuts() >= CUTS / 2, true);
        doubts.settle(System.nanoTime() + Duration.ofSeconds(30).toNanos());

        assertEachIsThereOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLY", "BEFORE"})
    void settlesTheBooksOfWhatNobodyCouldTell(Cut cut) {
        // Given
        proxy.follow(isCommit -> {
            if (isCommit) {
                Thread.ofVirtual().start(() -> proxy.setAway(true));
                return cut;
            }
            return Cut.NONE;
        });

        // When
        List<Appended> told = append(List.of(event(true), event(true), event(false)));

        // Then
        assertThat(told).containsOnly(Appended.FAILED);
        assertThat(metric("failed")).isZero();
        assertThat(doubts.size()).isEqualTo(1);

        // When
        proxy.follow(isCommit -> Cut.NONE);
        proxy.setAway(false);
        doubts.settle(System.nanoTime() + Duration.ofSeconds(30).toNanos());

        // Then
        int stored = (int) database.number("select count(*) from event" + ofType());
        assertThat(doubts.size()).isZero();
        assertThat(stored).isIn(0, 3);
        assertThat(metric("stored")).isEqualTo(stored);
        assertThat(metric("failed")).isEqualTo(3 - stored);
        assertThat(booked("stored")).isEqualTo(stored);
        assertThat(booked("failed")).isEqualTo(3 - stored);
    }

    private void sendUntil(BooleanSupplier enough, boolean keyed) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> {
                while (!enough.getAsBoolean()) {
                    send(List.of(event(keyed), event(keyed), event(keyed)));
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        proxy.follow(isCommit -> Cut.NONE);
        send(List.of(event(keyed)));
    }

    /** As a patient client does: what failed is sent again. */
    private void send(List<Event> batch) {
        List<Event> left = batch;
        while (!left.isEmpty()) {
            List<Appended> answers = append(left);
            List<Event> again = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                if (answers.get(i) == Appended.FAILED) {
                    again.add(left.get(i));
                }
            }
            left = again;
        }
    }

    private List<Appended> append(List<Event> batch) {
        Batch sent = new Batch(batch);
        assertThat(queue.offer(sent)).isEqualTo(batch.size());
        return sent.answered()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private Event event(boolean keyed) {
        Event event = events.fromNobody("{\"n\":" + serial.incrementAndGet() + "}", null);
        return keyed ? TestEvents.keyed(event, TestEvents.key()) : event;
    }

    private void assertEachIsThereOnce() {
        assertThat(database.number("select count(*) from event" + ofType())).isEqualTo(serial.get());
        assertThat(database.number("select count(distinct properties->>'n') from event" + ofType()))
                .isEqualTo(serial.get());
        assertThat(booked("stored")).isEqualTo(serial.get());
    }

    private long booked(String outcome) {
        books.flush();
        return database.number(
                "select coalesce(sum(count), 0) from intake" + ofType() + " and outcome = '" + outcome + "'");
    }

    private double metric(String answer) {
        return registry.get("candor.store.events")
                .tag("answer", answer)
                .counter()
                .count();
    }

    private String ofType() {
        return " where event_type_id = " + events.type.number();
    }
}
