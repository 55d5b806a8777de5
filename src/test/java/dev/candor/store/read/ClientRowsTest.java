package dev.candor.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Mention;
import dev.candor.store.EventRows;
import dev.candor.store.OwnType;
import dev.candor.store.StoredEvent;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The test database has the full set of partitions: a hundred days and more of two tables. */
@QuarkusTest
class ClientRowsTest {
    private static final String LOCKS =
            "select count(*) from pg_locks where pid = pg_backend_pid() and locktype = 'relation'";

    @Inject
    OwnType own;

    @Inject
    EventRows rows;

    @Inject
    DataSource dataSource;

    private TestEvents events;
    private Instant now;
    private int project;
    private final ClientKey client = TestEvents.client();

    @BeforeEach
    void setUp() {
        now = own.now;
        events = own.events;
        project = events.type.projectNumber();
    }

    @Test
    void findsEveryRowOfAClientAndNoOthers() {
        // Given
        int count = 1_200;
        own.store(IntStream.range(0, count)
                .mapToObj(
                        n -> events.then(now.minusSeconds(n)).from(client, new Mention("server", TestEvents.client())))
                .toList());
        own.store(List.of(events.from(TestEvents.client(), new Mention("server", client))));

        // When
        Set<StoredEvent> found = new HashSet<>(ofClient());

        // Then
        assertThat(found)
                .hasSize(count)
                .allMatch(row -> client.shortName().equals(row.client())
                        && row.mentions().size() == 1);
    }

    @Test
    void findsNothingOfAClientThatIsUnknownOrOfAnotherProject() {
        // Given
        own.store(List.of(events.from(client)));

        // Then
        rows.ofClient(project, TestEvents.client(), row -> assertThat(row).isNull());
        rows.ofClient(project - 1, client, row -> assertThat(row).isNull());
        assertThat(ofClient()).hasSize(1);
    }

    @Test
    void holdsFewLocksHoweverManyPartitionsThereAre() throws SQLException {
        // Given: seen for three months, with rows in a partition for each of the days
        for (int day = 0; day < 88; day++) {
            own.store(List.of(events.then(now.minus(Duration.ofDays(day))).from(client)));
        }
        List<Long> locks = new ArrayList<>();

        // When
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update client set first_seen = first_seen - 90 where project_id = " + project);
            ClientRows.read(connection, project, client, row -> locks.add(ask(statement)));
        }

        // Then: tables and indexes of eight partitions, of their parents, of the clients, and those of the question
        // itself
        assertThat(locks).hasSize(88).allMatch(held -> held > 0 && held < 60);
    }

    @Test
    void newestRowsOfATypeHoldFewLocksToo() throws SQLException {
        // Given
        own.store(List.of(events.from(client)));

        // When
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // More often than the driver and the server need to settle on a plan for all days.
            for (int time = 0; time < 20; time++) {
                EventDay day = EventDays.ofType(connection, events.type.number(), LocalDate.of(9999, 12, 31))
                        .getFirst();
                Stretch stretch = new Stretch(List.of(day), EventDay.leastId(day.arrivedOn()), new UUID(-1, -1));
                assertThat(StoredEvents.read(connection, stretch, 50)).hasSize(1);
            }

            // Then
            assertThat(ask(statement)).isBetween(1L, 40L);
            connection.rollback();
        }
    }

    private static long ask(Statement statement) {
        try (ResultSet row = statement.executeQuery(LOCKS)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<StoredEvent> ofClient() {
        List<StoredEvent> found = new ArrayList<>();
        rows.ofClient(project, client, found::add);
        return found;
    }
}
