package dev.candor.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.event.EventKey;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.TestEvents;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas, each with a memory of its own, that are sent the same events at the same moment. */
@QuarkusTest
class SameIdsTest {
    private static final int REPLICAS = 4;
    private static final int ROUNDS = 15;
    private static final int KEYS = 40;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private TestEvents events;

    @BeforeEach
    void setUp() {
        events = TestEvents.at(clock.instant());
    }

    @Test
    void areStoredByOneOfThem() throws InterruptedException, ExecutionException {
        // Given
        List<EventKey> keys =
                Stream.generate(TestEvents::key).limit((long) ROUNDS * KEYS).toList();

        // When
        List<Future<Integer>> stored = new ArrayList<>();
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            for (int replica = 0; replica < REPLICAS; replica++) {
                stored.add(replicas.submit(() -> store(keys)));
            }
        }

        // Then
        int sum = 0;
        for (Future<Integer> one : stored) {
            sum += one.get();
        }
        assertThat(sum).isEqualTo(keys.size());
        assertThat(new Database(dataSource)
                        .number("select count(*) from event where event_type_id = " + events.type.number()))
                .isEqualTo(keys.size());
    }

    /** Each round's keys in an order of its own; how many this replica was the first to store. */
    private int store(List<EventKey> keys) throws GroupFailure {
        GroupTransaction transaction = new GroupTransaction(dataSource, clock, new SecureRandom(), Memory.empty());
        int stored = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<EventKey> shuffled = new ArrayList<>(keys.subList(round * KEYS, (round + 1) * KEYS));
            Collections.shuffle(shuffled);
            CommitGroup group = group(shuffled);
            commit(transaction, GroupPart.whole(group));
            assertThat(group.count(Appended.STORED) + group.count(Appended.DUPLICATE))
                    .isEqualTo(KEYS);
            stored += group.count(Appended.STORED);
        }
        return stored;
    }

    private static void commit(GroupTransaction transaction, GroupPart part) throws GroupFailure {
        try {
            transaction.commit(part);
        } catch (GroupFailure e) {
            assertThat(e.kind()).isEqualTo(GroupFailure.Kind.AGAIN);
            transaction.commit(part);
        }
    }

    private CommitGroup group(List<EventKey> keys) {
        List<Event> batch = keys.stream()
                .map(key -> TestEvents.keyed(events.fromNobody("{}", null), key))
                .toList();
        CommitGroup group = new CommitGroup(KEYS);
        Batch whole = new Batch(batch);
        for (int i = 0; i < KEYS; i++) {
            group.add(whole, i);
        }
        return group;
    }
}
