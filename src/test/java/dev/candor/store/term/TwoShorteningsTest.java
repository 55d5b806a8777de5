package dev.candor.store.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.Eventually;
import dev.candor.event.Event;
import dev.candor.event.Mention;
import dev.candor.jobs.Leases;
import dev.candor.jobs.LostLease;
import dev.candor.store.Appended;
import dev.candor.store.EventTerms;
import dev.candor.store.OwnType;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever lost the lease in the middle works on, and the next one begins. Test events are stored for 90 days. */
@QuarkusTest
class TwoShorteningsTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int COUNT = 100;

    private static final String WAITING = "select count(*) from pg_stat_activity where %d = any(pg_blocking_pids(pid))";

    private static final String FOLLOWING = "select count(*) from pg_stat_activity one join pg_stat_activity other"
            + " on one.pid = any(pg_blocking_pids(other.pid)) where %d = any(pg_blocking_pids(one.pid))";

    @Inject
    Leases leases;

    @Inject
    EventTerms terms;

    @Inject
    OwnType own;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private final String lease = "test " + UUID.randomUUID();
    private final AtomicLong moved = new AtomicLong();
    private LocalDate today;

    @BeforeEach
    void setUp() {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void moveEachRowOnce() throws SQLException {
        // Given
        append(own.events);

        // When
        overlap(MONTH, MONTH);

        // Then
        assertThat(moved).hasValue(COUNT);
        assertThat(own.rows()).isEqualTo(COUNT);
        assertThat(own.database.number("select count(*) from event join mention using (event_id, shard_key, expires_on)"
                        + " where expires_on = '" + today.plusDays(30) + "' and event.event_type_id = "
                        + own.events.type.number()))
                .isEqualTo(COUNT);
    }

    /** The second finds nobody yet where the first is about to bring rows that are too old for it, and must not leave them there. */
    @Test
    void endByTheShorterOfTwoTerms() throws SQLException {
        // Given: rows that are older than what a writer remembers
        append(own.events.then(clock.instant().minus(Duration.ofDays(10))));

        // When
        overlap(MONTH, WEEK);

        // Then
        assertThat(own.rows()).isZero();
    }

    /** The first loses its lease while it moves rows, the second begins, and both go on. */
    private void overlap(Duration one, Duration other) throws SQLException {
        CompletableFuture<Boolean> first;
        CompletableFuture<Boolean> second;
        try (Connection holder = dataSource.getConnection()) {
            int pid = hold(holder);
            first = start(one);
            assertThat(isWaitedFor(pid)).isTrue();
            assertThat(LostLease.of(own.database, lease)).isEqualTo(1);
            second = start(other);
            assertThat(isFollowed(pid)).isTrue();
            holder.rollback();
        }
        assertThat(second.join()).isTrue();
        assertThatThrownBy(first::join).hasStackTraceContaining("no lease");
    }

    private void append(TestEvents events) {
        Event[] batch = Stream.generate(() -> events.from(TestEvents.client(), new Mention("m", TestEvents.client())))
                .limit(COUNT)
                .toArray(Event[]::new);
        assertThat(own.append(batch)).containsOnly(Appended.STORED);
    }

    private CompletableFuture<Boolean> start(Duration term) {
        int type = own.events.type.number();
        return CompletableFuture.supplyAsync(
                        () -> leases.tryRun(lease, () -> moved.addAndGet(terms.shorten(type, term))),
                        Thread::startVirtualThread)
                .orTimeout(30, TimeUnit.SECONDS);
    }

    /** Holds one of the rows; says who does. */
    private int hold(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_backend_pid() from event" + own.only + " limit 1 for update")) {
            row.next();
            return row.getInt(1);
        }
    }

    private boolean isWaitedFor(int pid) {
        return Eventually.isTrue(SOON, () -> own.database.number(WAITING.formatted(pid)) > 0);
    }

    /** Whether somebody waits for whoever waits for this one. */
    private boolean isFollowed(int pid) {
        return Eventually.isTrue(SOON, () -> own.database.number(FOLLOWING.formatted(pid)) > 0);
    }
}
