package dev.candor.bench.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A prepared INSERT and a commit for each event, on as many connections as threads. No HTTP, no JSON to be read, no client to be looked
 * up: less than any door would do.
 */
final class InsertContestant implements Contestant {
    static final int CONNECTIONS = 32;
    static final String INSERT = """
            insert into event (event_id, shard_key, project_id, event_type_id, definition_version, client_id, expires_on, version,
                properties) values (?, ?, ?, ?, ?, ?, ?, ?, ?::json)
            """;

    private final Server server;
    private final List<Rows.Row> rows;

    InsertContestant(Server server, Rows rows) {
        this.server = server;
        this.rows = rows.all();
    }

    @Override
    public String title() {
        return "plain JDBC: INSERT and commit each, 32 connections";
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public Turn turn(Duration time) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(server.connect());
            }
            long own = ProcessTime.of(ProcessHandle.current().pid());
            long database = server.time();
            long begin = System.nanoTime();
            List<Future<Long>> work = new ArrayList<>();
            for (Connection connection : connections) {
                work.add(threads.submit(() -> insert(connection, begin + time.toNanos())));
            }
            long events = 0;
            for (Future<Long> done : work) {
                events += done.get();
            }
            long nanos = System.nanoTime() - begin;
            long used = ProcessTime.of(ProcessHandle.current().pid()) - own;
            return new Turn(events, 0, nanos, 0, server.time() - database, used);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private long insert(Connection connection, long until) throws SQLException {
        SplittableRandom random = new SplittableRandom();
        long events = 0;
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < until) {
                Rows.Row row = rows.get(random.nextInt(rows.size()));
                statement.setObject(1, Rows.id(random.nextInt(), random));
                statement.setInt(2, row.client());
                statement.setInt(3, row.project());
                statement.setInt(4, row.type());
                statement.setInt(5, row.version());
                statement.setInt(6, row.client());
                statement.setObject(7, row.expires());
                statement.setString(8, row.program());
                statement.setString(9, row.properties());
                statement.executeUpdate();
                events++;
            }
        }
        return events;
    }
}
