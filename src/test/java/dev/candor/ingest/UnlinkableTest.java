package dev.candor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Pseudonym;
import dev.candor.privacy.secret.Pseudonyms;
import dev.candor.privacy.secret.client.ClientKeys;
import dev.candor.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Five thousand machines, each of which sends an event under an identifier and one under a day's pseudonym in the same moment.
 * Whoever holds every row can tell that they came, and not which two came from one machine.
 *
 * <p>One machine looks like no other. Its two rows are found by their looks: that proves that the search finds what there is to be
 * found, and it is what remains (docs/threat-model.md).
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnlinkableTest {
    private static final ProjectId REFINE = new ProjectId("refine");
    private static final int MACHINES = 5_040;
    private static final int AT_ONCE = 250;
    private static final Machine ODD = new Machine(MACHINES, Machine.LOOKS - 1);

    private static final String ROWS = """
            select coalesce(client_id, visitor) || '|' || event_id || '|' || shard_key || '|' || expires_on || '|'
                || coalesce(version, '') || '|' || properties
            from event where project_id = (select number from project where slug = 'refine') and %s is not null
            """;

    @Inject
    Ingestor ingestor;

    @Inject
    ClientKeys keys;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private final Map<Integer, Machine> byVisitor = new HashMap<>();
    private final Map<Integer, Machine> byClient = new HashMap<>();
    private List<Kept> visits = List.of();
    private List<Kept> starts = List.of();

    @Test
    void noTwoRowsOfOneMachineFitEachOtherAlone() {
        assertThat(machinesFoundByJoining()).containsExactly(ODD);
    }

    @Test
    void noOrderTellsWhichRowsBelongTogether() {
        assertNoOrderTells("visitor", Kept::sender);
        assertNoOrderTells("shard", Kept::shard);
        assertNoOrderTells("high bits of the id", row -> row.id().getMostSignificantBits());
        assertNoOrderTells("low bits of the id", row -> row.id().getLeastSignificantBits());
    }

    @BeforeAll
    void everyMachineSendsBoth() {
        List<Machine> machines = new ArrayList<>(List.of(ODD));
        for (int number = 0; number < MACHINES; number++) {
            machines.add(new Machine(number, number % (Machine.LOOKS - 1)));
        }
        Collections.shuffle(machines, new Random(6));
        Instant now = clock.instant();
        for (int from = 0; from < machines.size(); from += AT_ONCE) {
            Instant at = now.plusMillis(from / AT_ONCE);
            machines.subList(from, Math.min(from + AT_ONCE, machines.size())).stream()
                    .map(machine -> ingestor.accept(machine.starts(at)).toCompletableFuture())
                    .toList()
                    .forEach(UnlinkableTest::assertStored);
        }
        note(machines, now);
        visits = rows("visitor", byVisitor);
        starts = rows("client_id", byClient);
        assertThat(visits).hasSize(MACHINES + 1);
        assertThat(starts).hasSize(MACHINES + 1);
    }

    /** Ten thousand rows in the way of every test that looks for the newest. */
    @AfterAll
    void takeThemAway() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "delete from event where project_id = (select number from project where slug = 'refine')");
        }
    }

    private static void assertStored(CompletableFuture<List<Outcome>> outcomes) {
        assertThat(outcomes.join()).hasSize(2).hasOnlyElementsOfType(Outcome.Stored.class);
    }

    /** Which machine is behind each number: the server cannot say it of a visitor tomorrow, and this test today only. */
    private void note(List<Machine> machines, Instant now) {
        Database database = new Database(dataSource);
        Map<String, Integer> visitors = numbers(database, "select encode(pseudonym, 'hex') || number from visitor");
        Map<String, Integer> clients = numbers(database, "select encode(client_key, 'hex') || id from client");
        for (Machine machine : machines) {
            Pseudonym pseudonym = pseudonyms
                    .of(REFINE, now, machine.address(), machine.agent())
                    .orElseThrow();
            ClientKey key = keys.keyOf(REFINE, machine.id());
            byVisitor.put(visitors.get(hex(pseudonym.high(), pseudonym.low())), machine);
            byClient.put(clients.get(HexFormat.of().formatHex(key.bytes())), machine);
        }
    }

    private static Map<String, Integer> numbers(Database database, String query) {
        return database.texts(query).stream()
                .collect(Collectors.toMap(row -> row.substring(0, 32), row -> Integer.valueOf(row.substring(32))));
    }

    private static String hex(long high, long low) {
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(16).putLong(high).putLong(low).array());
    }

    private List<Kept> rows(String sender, Map<Integer, Machine> known) {
        return new Database(dataSource)
                .texts(ROWS.formatted(sender)).stream()
                        .map(row -> row.split("\\|", 4))
                        .map(row -> new Kept(
                                Integer.parseInt(row[0]),
                                UUID.fromString(row[1]),
                                Integer.parseInt(row[2]),
                                List.of(row[3].split("\\|", 3))))
                        .filter(row -> known.containsKey(row.sender()))
                        .toList();
    }

    /** Machines of which one row fits a single row of the other kind. */
    private Set<Machine> machinesFoundByJoining() {
        Map<List<String>, List<Kept>> visitsBySaid = visits.stream().collect(Collectors.groupingBy(Kept::said));
        Map<List<String>, List<Kept>> startsBySaid = starts.stream().collect(Collectors.groupingBy(Kept::said));
        assertThat(visitsBySaid.keySet()).isEqualTo(startsBySaid.keySet()).hasSize(Machine.LOOKS);
        Set<Machine> found = new TreeSet<>(Comparator.comparing(Machine::number));
        visits.stream()
                .filter(visit -> alike(startsBySaid, visit).stream()
                                .filter(visit::mayMeet)
                                .count()
                        == 1)
                .forEach(visit -> found.add(byVisitor.get(visit.sender())));
        starts.stream()
                .filter(start -> alike(visitsBySaid, start).stream()
                                .filter(start::mayMeet)
                                .count()
                        == 1)
                .forEach(start -> found.add(byClient.get(start.sender())));
        return found;
    }

    /**
     * Among machines that look alike, the visit that is first by a column is laid beside the start that was first, and so on. Chance
     * is right once in each look, give or take; six standard deviations more is no chance.
     */
    private void assertNoOrderTells(String column, ToLongFunction<Kept> order) {
        Map<List<String>, List<Kept>> startsBySaid =
                starts.stream().sorted(Comparator.comparing(Kept::id)).collect(Collectors.groupingBy(Kept::said));
        Map<List<String>, List<Kept>> visitsBySaid =
                visits.stream().sorted(Comparator.comparingLong(order)).collect(Collectors.groupingBy(Kept::said));
        int right = 0;
        for (List<Kept> alike : visitsBySaid.values()) {
            for (int place = 0; place < alike.size(); place++) {
                Kept visit = alike.get(place);
                Machine guessed =
                        byClient.get(alike(startsBySaid, visit).get(place).sender());
                right += Objects.equals(byVisitor.get(visit.sender()), guessed) ? 1 : 0;
            }
        }
        assertThat((double) right)
                .as("right guesses by the order of the " + column)
                .isLessThan(Machine.LOOKS + 6 * Math.sqrt(Machine.LOOKS));
    }

    private static List<Kept> alike(Map<List<String>, List<Kept>> rows, Kept row) {
        return rows.getOrDefault(row.said(), List.of());
    }
}
