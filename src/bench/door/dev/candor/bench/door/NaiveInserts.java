package dev.candor.bench.door;

import dev.candor.event.Event;
import dev.candor.event.Sender;
import dev.candor.store.Appended;
import dev.candor.store.group.EventIds;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * An INSERT and a commit for each event, on 32 connections. It does less than it should: a client's number is made of its key instead of
 * being looked up, nobody asks whether it was erased, and no books are kept.
 */
final class NaiveInserts {
    private static final int CONNECTIONS = 32;
    private static final String INSERT = """
            insert into event (event_id, shard_key, project_id, event_type_id, definition_version, client_id, expires_on, version,
                properties) values (?, ?, ?, ?, ?, ?, ?, ?, ?::json)
            """;

    private final DataSource pool;
    private final EventIds ids = new EventIds(new java.util.Random(RandomGenerator.getDefault().nextLong()));
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    NaiveInserts(DataSource pool) {
        this.pool = pool;
    }

    CompletionStage<List<Appended>> append(List<Event> events) {
        return CompletableFuture.supplyAsync(() -> insertAll(events), threads);
    }

    private List<Appended> insertAll(List<Event> events) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                insert(statement, event);
            }
            return Collections.nCopies(events.size(), Appended.STORED);
        } catch (SQLException failed) {
            return Collections.nCopies(events.size(), Appended.FAILED);
        }
    }

    private void insert(PreparedStatement statement, Event event) throws SQLException {
        UUID id = ids.next(event);
        int client = event.sender() instanceof Sender.Client sender ? (int) sender.key().high() & Integer.MAX_VALUE : 0;
        statement.setObject(1, id);
        statement.setInt(2, client);
        statement.setInt(3, event.type().projectNumber());
        statement.setInt(4, event.type().number());
        statement.setInt(5, event.definitionVersion());
        statement.setInt(6, client);
        statement.setObject(7, event.expiresOn());
        statement.setString(8, event.version());
        statement.setString(9, new String(event.properties(), StandardCharsets.UTF_8));
        statement.executeUpdate();
    }
}
