package dev.candor.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.OwnType;
import dev.candor.store.TestEvents;
import dev.candor.store.client.KnownClients;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import dev.candor.store.seen.SeenMemory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a writer remembers of clients never outlives an erasure, here or on another replica. */
@QuarkusTest
class ErasureEpochTest {
    private static final int ERASURES = 25;

    @Inject
    OwnType own;

    @Inject
    @io.quarkus.agroal.DataSource("store")
    AgroalDataSource pool;

    @Inject
    Clock clock;

    @Test
    void forgetsAClientWhoseTombstoneAnotherReplicaSets() throws Exception {
        // Given
        ClientKey client = TestEvents.client();
        GroupTransaction replica = replica();
        commit(replica, own.events.from(client));
        commit(replica, own.events.from(client));

        // When
        own.entomb(client);

        // Then
        assertThat(commit(replica, own.events.from(client))).isEqualTo(Appended.ERASED);
        assertThat(own.rows()).isEqualTo(2);
    }

    @Test
    void asksAgainForAClientThatWasDeleted() throws Exception {
        // Given
        ClientKey client = TestEvents.client();
        GroupTransaction replica = replica();
        commit(replica, own.events.from(client));
        String ofProject = " where project_id = " + own.events.type.projectNumber();

        // When
        own.database.run("delete from client" + ofProject);
        commit(replica, own.events.from(client));

        // Then
        assertThat(own.database.number("select count(*) from event e join client c on c.id = e.client_id" + own.only))
                .isEqualTo(1);
    }

    @Test
    void takesInAClientWhoseTombstoneIsLifted() throws Exception {
        // Given
        ClientKey client = TestEvents.client();
        GroupTransaction replica = replica();
        own.entomb(client);
        commit(replica, own.events.from(client));

        // When
        own.database.run("delete from tombstone where project_id = " + own.events.type.projectNumber());

        // Then
        assertThat(commit(replica, own.events.from(client))).isEqualTo(Appended.STORED);
    }

    // As after a backup of before that client was restored, into the running server and at the same epoch.
    @Test
    void asksAgainForAClientThatIsNotInARestoredTable() throws Exception {
        // Given
        ClientKey client = TestEvents.client();
        GroupTransaction replica = replica();
        commit(replica, own.events.from(client));
        long epoch = own.database.number("select epoch from erasure_epoch");
        own.database.run("alter table client disable trigger client_epoch; delete from client where project_id = "
                + own.events.type.projectNumber() + "; alter table client enable trigger client_epoch");

        // When
        own.database.run("vacuum full client");
        commit(replica, own.events.from(client));

        // Then
        assertThat(own.database.number("select epoch from erasure_epoch")).isEqualTo(epoch);
        assertThat(own.database.number("select count(*) from event e join client c on c.id = e.client_id" + own.only))
                .isEqualTo(1);
    }

    /** The order of an erasure: its tombstone is committed, the lock is taken alone once, and what is there is deleted. */
    @Test
    void leavesNoRowBehindWhileReplicasWriteOn() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < ERASURES; i++) {
                // Given
                ClientKey client = TestEvents.client();
                AtomicBoolean isOver = new AtomicBoolean();
                KnownClients shared = new KnownClients();
                List<Future<?>> writers = new ArrayList<>();
                for (KnownClients known : List.of(shared, new KnownClients())) {
                    writers.add(threads.submit(() -> write(transaction(known), client, isOver)));
                }
                awaitRows();

                // When
                own.entomb(client);
                own.database.run("select pg_advisory_lock(" + GroupTransaction.ERASURE_LOCK + "), pg_advisory_unlock("
                        + GroupTransaction.ERASURE_LOCK + ")");
                own.database.run("delete from event" + own.only);

                // Then
                awaitRefusals(client);
                isOver.set(true);
                for (Future<?> writer : writers) {
                    writer.get();
                }
                assertThat(own.rows()).isZero();
            }
        }
    }

    private Void write(GroupTransaction replica, ClientKey client, AtomicBoolean isOver) throws GroupFailure {
        while (!isOver.get()) {
            commit(replica, own.events.from(client));
        }
        return null;
    }

    private void awaitRows() {
        while (own.rows() < 20) {
            Thread.onSpinWait();
        }
    }

    /** Groups that began after the erasure; what they had in mind before must not matter. */
    private void awaitRefusals(ClientKey client) throws GroupFailure {
        GroupTransaction later = replica();
        for (int group = 0; group < 20; group++) {
            assertThat(commit(later, own.events.from(client))).isEqualTo(Appended.ERASED);
        }
    }

    private GroupTransaction replica() {
        return transaction(new KnownClients());
    }

    private GroupTransaction transaction(KnownClients known) {
        return new GroupTransaction(pool, clock, new SecureRandom(), new Memory(new SeenMemory(), known));
    }

    private static Appended commit(GroupTransaction transaction, Event event) throws GroupFailure {
        CommitGroup group = new CommitGroup(1);
        group.add(new Batch(List.of(event)), 0);
        transaction.commit(GroupPart.whole(group));
        return group.answer(0);
    }
}
