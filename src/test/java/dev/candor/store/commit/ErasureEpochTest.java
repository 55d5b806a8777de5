package dev.candor.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.TestEvents;
import dev.candor.store.client.KnownClients;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a writer remembers of clients never outlives an erasure, here or on another replica. */
@QuarkusTest
class ErasureEpochTest {
    private static final int ERASURES = 25;

    @Inject
    DataSource dataSource;

    @Inject
    @io.quarkus.agroal.DataSource("store")
    AgroalDataSource pool;

    @Inject
    Clock clock;

    private Database database;
    private TestEvents events;
    private String ofType;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        events = TestEvents.at(clock.instant());
        ofType = " where event_type_id = " + events.type.number();
    }

    @Test
    void forgetsAClientWhoseTombstoneAnotherReplicaSets() throws Exception {
        // Given
        ClientKey client = TestEvents.client();
        GroupTransaction replica = replica();
        commit(replica, events.from(client));
        commit(replica, events.from(client));

        // When
        entomb(client);

        // Then
        assertThat(commit(replica, events.from(client))).isEqualTo(Appended.ERASED);
        assertThat(database.number("select count(*) from event" + ofType)).isEqualTo(2);
    }

    @Test
    void asksAgainForAClientThatWasDeleted() throws Exception {
        // Given
        ClientKey client = TestEvents.client();
        GroupTransaction replica = replica();
        commit(replica, events.from(client));
        String ofProject = " where project_id = " + events.type.projectNumber();

        // When
        database.run("delete from client" + ofProject);
        commit(replica, events.from(client));

        // Then
        assertThat(database.number("select count(*) from event e join client c on c.id = e.client_id" + ofType))
                .isEqualTo(1);
    }

    @Test
    void takesInAClientWhoseTombstoneIsLifted() throws Exception {
        // Given
        ClientKey client = TestEvents.client();
        GroupTransaction replica = replica();
        entomb(client);
        commit(replica, events.from(client));

        // When
        database.run("delete from tombstone where project_id = " + events.type.projectNumber());

        // Then
        assertThat(commit(replica, events.from(client))).isEqualTo(Appended.STORED);
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
                entomb(client);
                database.run("select pg_advisory_lock(" + GroupTransaction.ERASURE_LOCK + "), pg_advisory_unlock("
                        + GroupTransaction.ERASURE_LOCK + ")");
                database.run("delete from event" + ofType);

                // Then
                awaitRefusals(client);
                isOver.set(true);
                for (Future<?> writer : writers) {
                    writer.get();
                }
                assertThat(database.number("select count(*) from event" + ofType))
                        .isZero();
            }
        }
    }

    private Void write(GroupTransaction replica, ClientKey client, AtomicBoolean isOver) throws GroupFailure {
        while (!isOver.get()) {
            commit(replica, events.from(client));
        }
        return null;
    }

    private void awaitRows() {
        while (database.number("select count(*) from event" + ofType) < 20) {
            Thread.onSpinWait();
        }
    }

    /** Groups that began after the erasure; what they had in mind before must not matter. */
    private void awaitRefusals(ClientKey client) throws GroupFailure {
        GroupTransaction later = replica();
        for (int group = 0; group < 20; group++) {
            assertThat(commit(later, events.from(client))).isEqualTo(Appended.ERASED);
        }
    }

    private GroupTransaction replica() {
        return transaction(new KnownClients());
    }

    private GroupTransaction transaction(KnownClients known) {
        return new GroupTransaction(pool, clock, new SecureRandom(), known);
    }

    private static Appended commit(GroupTransaction transaction, Event event) throws GroupFailure {
        CommitGroup group = new CommitGroup(1);
        group.add(new Batch(List.of(event)), 0);
        transaction.commit(GroupPart.whole(group));
        return group.answer(0);
    }

    private void entomb(ClientKey client) {
        database.run("insert into tombstone values ('\\x" + HexFormat.of().formatHex(client.bytes()) + "', "
                + events.type.projectNumber() + ", current_date)");
    }
}
