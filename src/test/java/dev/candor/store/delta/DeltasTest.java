package dev.candor.store.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.Database;
import dev.candor.store.EventStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sum of all deltas is what the rows say, whatever became of groups on their way. */
@QuarkusTest
class DeltasTest {
    private static final int EVENTS = 10_000;
    private static final int LARGEST_BATCH = 150;
    private static final long SEED = 20261122;

    @Inject
    EventStore store;

    @Inject
    DataSource dataSource;

    @Inject
    DeltaRetention retention;

    @Inject
    Clock clock;

    private final Random random = new Random(SEED);
    private Database database;
    private RandomEvents events;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        events = new RandomEvents(SEED, clock.instant());
        database.run("truncate rollup_delta");
    }

    @Test
    void sumUpToWhatTheRowsSay() {
        // Given
        events.clients.stream().limit(10).forEach(this::entomb);

        // When
        List<Appended> answers = new ArrayList<>(send(EVENTS / 2));
        cutConnections();
        answers.addAll(send(EVENTS / 2));

        // Then
        List<Delta> deltas = deltas();
        assertThat(answers).contains(Appended.STORED, Appended.ERASED, Appended.FAILED);
        assertThat(answers).filteredOn(Appended.STORED::equals).hasSizeGreaterThan(EVENTS / 2);
        assertThat(deltas).hasSizeGreaterThan(20);
        assertSame(deltas);
    }

    @Test
    void sumUpToWhatTheRowsSayOnceAClientWasErased() {
        // Given
        send(EVENTS / 10);
        List<Integer> erased = numbersOf(events.clients.subList(0, 20));
        assertThat(erased).hasSizeGreaterThan(10);

        // When
        List<Delta> deltas = new ArrayList<>();
        for (Delta delta : deltas()) {
            Delta left = delta;
            for (int client : erased) {
                left = left.without(client);
            }
            deltas.add(Delta.read(left.bytes()));
        }
        erased.forEach(client -> database.run("delete from event where client_id = " + client));

        // Then
        assertSame(deltas);
    }

    @Test
    void tellOfVisitorsTheDayAloneAndNoCompany() {
        // When
        send(EVENTS / 10);

        // Then
        Set<Integer> types = new HashSet<>();
        for (String row : database.texts("select delta_id || ' ' || encode(body, 'hex') from rollup_delta")) {
            UUID id = UUID.fromString(row.substring(0, row.indexOf(' ')));
            Delta delta = Delta.read(HexFormat.of().parseHex(row.substring(row.indexOf(' ') + 1)));
            long arrival = id.getMostSignificantBits() >>> Short.SIZE;
            if (delta.ofVisitors()) {
                assertThat(delta.parts()).hasSize(1);
                assertThat(delta.parts().getFirst().lines()).hasSize(1);
                assertThat(arrival)
                        .isEqualTo(
                                Duration.ofDays(delta.parts().getFirst().day().toEpochDay())
                                        .toMillis());
                delta.parts().forEach(part -> types.add(part.typeNumber()));
            } else {
                assertThat(arrival % Duration.ofDays(1).toMillis()).isNotZero();
            }
        }
        assertThat(types).containsExactly(events.types.get(1).type.number());
    }

    @Test
    void endWithTheSaltIfNobodyFoldsThem() {
        // Given
        send(1);
        String today = "(now() at time zone 'UTC')::date";
        String insert = "insert into rollup_delta values (%s + %d, gen_random_uuid(), 1, '\\x0100')";
        database.run(insert.formatted(today, 0));
        database.run(insert.formatted(today, 1));

        // When
        long swept = retention.sweep(clock.instant());

        // Then
        assertThat(swept).isEqualTo(1);
        assertThat(database.texts("select expires_on - " + today + " from rollup_delta order by 1"))
                .last()
                .isIn("1", "2");
    }

    private void assertSame(List<Delta> deltas) {
        for (int kind = 0; kind < events.types.size(); kind++) {
            int type = events.types.get(kind).type.number();
            var cells = RandomEvents.CELLS.get(kind == 0 ? 0 : kind + 1);
            List<String> expected = CountedRows.of(database, type, cells);
            assertThat(expected).isNotEmpty();
            assertThat(CountedRows.of(deltas, type, cells)).isEqualTo(expected);
        }
    }

    private List<Delta> deltas() {
        return database.texts("select encode(body, 'hex') from rollup_delta").stream()
                .map(body -> Delta.read(HexFormat.of().parseHex(body)))
                .toList();
    }

    /** In batches of all sizes that wait for none of the others, so that both writers are at work. */
    private List<Appended> send(int count) {
        List<CompletableFuture<List<Appended>>> batches = new ArrayList<>();
        for (int sent = 0; sent < count; ) {
            List<Event> batch = events.next(Math.min(count - sent, 1 + random.nextInt(LARGEST_BATCH)));
            batches.add(store.append(batch).toCompletableFuture());
            sent += batch.size();
        }
        return batches.stream()
                .flatMap(batch -> batch.orTimeout(30, TimeUnit.SECONDS).join().stream())
                .toList();
    }

    private List<Integer> numbersOf(List<ClientKey> clients) {
        return clients.stream()
                .flatMap(client ->
                        database.texts("select id from client where client_key = '" + hex(client) + "'").stream())
                .map(Integer::valueOf)
                .toList();
    }

    private void entomb(ClientKey client) {
        database.run("insert into tombstone values ('" + hex(client) + "', 1, current_date)");
    }

    private static String hex(ClientKey client) {
        return "\\x" + HexFormat.of().formatHex(client.bytes());
    }

    private void cutConnections() {
        database.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'candor-store'"
                + " and datname = current_database()");
    }
}
