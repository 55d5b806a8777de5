package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.Eventually;
import dev.candor.jobs.LostLease;
import dev.candor.store.Appended;
import dev.candor.store.OwnType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Somebody else holds the table for longer than a change to it waits: it is tried again, and lets the events pass meanwhile. */
@QuarkusTest
class BusyTablesTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Four times as long as a change waits, and half as long as a statement of the store may. */
    private static final Duration NOT_STUCK = Duration.ofSeconds(2);

    /** Each attempt has a number of its own. */
    private static final String WAITING = "select virtualtransaction from pg_locks where not granted"
            + " and relation = 'event'::regclass and mode = ";

    /** Behind whoever waits for the table, or beside. */
    private static final String SECOND = "select 1 where 2 = (select count(*) from pg_locks where not granted"
            + " and (relation = 'event'::regclass or locktype = 'advisory'))";

    private static final String ATTACHED =
            "select c.relname from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = 'event'::regclass";

    @Inject
    Partitions partitions;

    @Inject
    OwnType own;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private final Set<String> attempts = new HashSet<>();

    /** Held as a vacuum or a change by hand holds it. */
    @Test
    void getTheirPartitionInTheEnd() throws SQLException {
        // Given
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Partition furthest = new Partition("event", today.withDayOfMonth(1).plusMonths(14));
        own.database.run(furthest.drop());
        try (Connection holder = holding("share update exclusive")) {
            // When
            CompletableFuture<Void> making = CompletableFuture.runAsync(() -> partitions.ensure(clock.instant()));
            assertThat(isTriedAgain("ShareUpdateExclusiveLock")).isTrue();
            Duration passed = passed();
            holder.rollback();
            making.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();

            // Then
            assertThat(passed).isLessThan(NOT_STUCK);
            assertThat(own.database.texts(ATTACHED)).contains(furthest.table());
        }
    }

    /** Behind what waits to be alone with the table everybody queues, and here somebody reads for long. */
    @Test
    void loseTheirPartitionInTheEnd() throws SQLException {
        // Given
        Partition expired = new Partition("event", LocalDate.of(2018, 1, 1));
        own.database.run(expired.create());
        try (Connection reader = holding("access share")) {
            // When
            CompletableFuture<Long> dropping = CompletableFuture.supplyAsync(() -> partitions.drop(clock.instant()));
            assertThat(isTriedAgain("AccessExclusiveLock")).isTrue();
            Duration passed = passed();
            reader.rollback();
            dropping.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();

            // Then
            assertThat(passed).isLessThan(NOT_STUCK);
            assertThat(own.database.texts(ATTACHED)).doesNotContain(expired.table());
        }
    }

    /** Whoever lost the lease in the middle works on, and the next one begins. */
    @Test
    void getOnePartitionFromTwoWhoBothMissIt() throws SQLException {
        // Given
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Partition furthest = new Partition("event", today.withDayOfMonth(1).plusMonths(14));
        own.database.run(furthest.drop());
        CompletableFuture<Void> second;
        CompletableFuture<Void> first;
        try (Connection holder = holding("share update exclusive")) {
            first = CompletableFuture.runAsync(() -> partitions.ensure(clock.instant()), Thread::startVirtualThread);
            assertThat(isWaitedFor(WAITING + "'ShareUpdateExclusiveLock'")).isTrue();

            // When
            assertThat(LostLease.of(own.database, "partitions")).isEqualTo(1);
            second = CompletableFuture.runAsync(() -> partitions.ensure(clock.instant()), Thread::startVirtualThread);
            assertThat(isWaitedFor(SECOND)).isTrue();
            holder.rollback();
        }

        // Then
        second.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
        assertThatThrownBy(() ->
                        first.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join())
                .hasStackTraceContaining("no lease");
        assertThat(own.database.texts(ATTACHED)).containsOnlyOnce(furthest.table());
    }

    private boolean isWaitedFor(String waiting) {
        return Eventually.isTrue(SOON, () -> !own.database.texts(waiting).isEmpty());
    }

    /** Stores an event while the table is held; says how long that took. */
    private Duration passed() {
        long begun = System.nanoTime();
        assertThat(own.append(own.events.fromNobody("{}", null))).containsExactly(Appended.STORED);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Whether a second attempt waits for this lock: the first has given up, then. */
    private boolean isTriedAgain(String mode) {
        return Eventually.isTrue(SOON, () -> {
            attempts.addAll(own.database.texts(WAITING + "'" + mode + "'"));
            return attempts.size() > 1;
        });
    }

    private Connection holding(String mode) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table only event in " + mode + " mode");
        }
        return connection;
    }
}
