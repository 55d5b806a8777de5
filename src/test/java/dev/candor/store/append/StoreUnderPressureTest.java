package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.jobs.Deadline;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.Intake;
import dev.candor.store.TestEvents;
import dev.candor.store.commit.GroupTransactions;
import dev.candor.store.intake.IntakeBooks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store of its own with room for twenty events, beside the application's. */
@QuarkusTest
class StoreUnderPressureTest {
    private static final String WAITING =
            "select count(*) from pg_locks where not granted and relation = 'event'::regclass";

    @Inject
    DataSource dataSource;

    @Inject
    StoreMetrics metrics;

    @Inject
    IntakeBooks books;

    @Inject
    GroupTransactions transactions;

    @Inject
    Clock clock;

    private CopyEventStore store;
    private Database database;
    private TestEvents events;

    @BeforeEach
    void open() {
        database = new Database(dataSource);
        events = TestEvents.at(clock.instant());
        store = new CopyEventStore(TestLimits.rows(20, 10), metrics, books, transactions);
        store.atStart(new StartupEvent());
    }

    @AfterEach
    void stop() throws InterruptedException {
        store.atStop(new ShutdownEvent(), new Deadline(Duration.ofSeconds(20)));
    }

    @Test
    void shedsAtOnceWhenItsQueueIsFullAndStoresWhatItTook() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // Given
            connection.setAutoCommit(false);
            statement.execute("lock table event in share mode");

            // When
            CompletableFuture<List<Appended>> answers = append(100);
            CompletableFuture<List<Appended>> late = append(50);

            // Then
            connection.rollback();
            assertThat(answers.join())
                    .startsWith(Appended.STORED)
                    .endsWith(Appended.SHED)
                    .doesNotContain(Appended.FAILED);
            assertThat(late.join()).contains(Appended.SHED);
            assertThat(reasonsOfShed()).containsExactly("queue_full");
        }
    }

    @Test
    void writesWhatWaitsWhenItStops() throws InterruptedException {
        // Given
        CompletableFuture<List<Appended>> waiting = append(20);

        // When
        store.atStop(new ShutdownEvent(), new Deadline(Duration.ofSeconds(20)));

        // Then
        assertThat(waiting.join()).hasSize(20).containsOnly(Appended.STORED);
        assertThat(append(1).join()).containsExactly(Appended.STOPPING);
        assertThat(reasonsOfShed()).containsExactly("stopping");
        assertThat(database.number("select count(*) from event where event_type_id = " + events.type.number()))
                .isEqualTo(20);
    }

    @Test
    void endsInTimeWhateverTheDatabaseDoes() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // Given
            connection.setAutoCommit(false);
            statement.execute("lock table event in share mode");
            CompletableFuture<List<Appended>> waiting = append(20);
            awaitWriter();
            long start = System.nanoTime();

            // When
            store.atStop(new ShutdownEvent(), new Deadline(Duration.ofSeconds(1)));

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(waiting).isNotDone();
            connection.rollback();
            assertThat(waiting.join()).hasSize(20);
        }
    }

    // What no writer has begun with is failed at once at the end; this is about the one that the database keeps
    // waiting.
    private void awaitWriter() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (database.number(WAITING) == 0) {
            assertThat(deadline - System.nanoTime())
                    .as("a writer waits for the table")
                    .isPositive();
            Thread.sleep(5);
        }
    }

    private List<String> reasonsOfShed() {
        books.flush();
        return books.since(events.type.projectNumber(), clock.instant().minus(Duration.ofHours(1))).stream()
                .filter(line -> line.outcome().equals("shed"))
                .map(Intake.Line::reason)
                .toList();
    }

    private CompletableFuture<List<Appended>> append(int count) {
        Event event = events.fromNobody("{}", null);
        return store.append(Collections.nCopies(count, event))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS);
    }
}
