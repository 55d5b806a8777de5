package dev.candor.bench.ingest;

import dev.candor.ops.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that runs while it is measured: one PostgreSQL, and three applications on it of which one at a time has work. */
final class Stage implements AutoCloseable {
    static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");

    /** The same, packaged with a store that can be told what to do: {@code src/bench/door}. */
    private static final Path OTHER_STORE = Path.of("target", "bench-door", "quarkus-app", "quarkus-run.jar");

    private static final String KEY = "select key_text from ingest_key where project_slug = 'my-project'";
    private static final int BATCH = 50;
    private static final int ONE_PERCENT = 10;

    private final Path home;
    private final Server server;
    private final Application candor;
    private final Application nothing;
    private final Application naive;

    private Stage(Path home, Server server) throws IOException {
        this.home = home;
        this.server = server;
        candor = Application.start(PROGRAM, List.of(), home, environment());
        nothing = Application.start(OTHER_STORE, List.of("-Dbench.store=nothing"), home, environment());
        Map<String, String> more = new HashMap<>(environment());
        more.put("QUARKUS_DATASOURCE_STORE_JDBC_MAX_SIZE", Integer.toString(InsertContestant.CONNECTIONS + 3));
        naive = Application.start(OTHER_STORE, List.of("-Dbench.store=insert"), home, more);
    }

    static Stage open(Path home) throws IOException, SQLException {
        Server server = Server.start(home);
        try {
            return new Stage(home, server);
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    Server server() {
        return server;
    }

    /** The one that is measured. */
    Application candor() {
        return candor;
    }

    Path home() {
        return home;
    }

    /** The contestants, once there are rows for those that have no application to make them. */
    Rounds rounds(int filling) throws Exception {
        String key = server.ask(KEY);
        Requests one = singles();
        Requests fifty = Requests.of(key, BATCH);
        DoorContestant batches = new DoorContestant("batches of 50", true, server, candor, fifty);
        // Every client is known when it counts, and there are rows to be read.
        batches.turn(Duration.ofSeconds(10));
        Rows rows = Rows.read(server.connect());
        CopyContestant copy = new CopyContestant(server, rows);
        copy.fill(filling);
        Map<Way, Contestant> all = new EnumMap<>(Way.class);
        all.put(Way.COPY, copy);
        all.put(Way.INSERT, new InsertContestant(server, rows));
        all.put(
                Way.NAIVE_DOOR,
                new DoorContestant("one event per request, INSERT and commit each", true, server, naive, one));
        all.put(
                Way.EMPTY_DOOR,
                new DoorContestant("one event per request, stored nowhere", false, server, nothing, one));
        all.put(Way.ONE, new DoorContestant("one event per request", true, server, candor, one));
        all.put(Way.FIFTY, batches);
        all.put(Way.FIFTY_WITH_IDS, withIds(key, "batches of 50 with ids", Ids.timed(0)));
        all.put(
                Way.FIFTY_WITH_DUPLICATES,
                withIds(key, "batches of 50 with ids, 1 % sent before", Ids.timed(ONE_PERCENT)));
        all.put(Way.FIFTY_WITH_RANDOM_IDS, withIds(key, "batches of 50 with random ids", Ids.random()));
        return new Rounds(server, all);
    }

    private Contestant withIds(String key, String title, Ids ids) {
        return new DoorContestant(title, true, server, candor, Requests.of(key, BATCH, ids));
    }

    /** Requests of one event each. */
    Requests singles() throws SQLException {
        return Requests.of(server.ask(KEY), 1);
    }

    /** How an application finds the database. */
    Map<String, String> environment() {
        EmbeddedPostgres.Address address = server.address();
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", address.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", address.login(),
                "QUARKUS_DATASOURCE_PASSWORD", address.password());
    }

    @Override
    public void close() throws SQLException {
        try (server) {
            naive.close();
            nothing.close();
            candor.close();
        }
    }
}
