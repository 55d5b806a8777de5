package dev.candor.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What it costs to notice that an event was sent before, in processor time of the server and of the client, beside a bare COPY of
 * rows like ours (ADR 34). Needs nothing but PostgreSQL's driver and a server on this machine, whose processes it asks for
 * their time:
 *
 * <pre>java -cp postgresql.jar src/bench/java/dev/candor/store/SeenCost.java jdbc:postgresql://localhost/scratch?user=... 5</pre>
 *
 * <p>The first argument is a database whose tables it may drop, the second how many million keys there are before.
 */
final class SeenCost {
    private static final int DAYS = 36;
    private static final int EVENTS = 60_000;
    private static final String ARRAY = "unnest(?::uuid[])";
    private static final String ROWS = "copy fact from stdin with (format binary)";
    private static final byte[] PROPERTIES =
            "{\"command\":\"metadata apply\",\"is_error\":false,\"os\":\"linux\"}".getBytes();

    private final Connection connection;
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<UUID> sent = new ArrayList<>();
    private final Set<UUID> memory = new HashSet<>();
    private long serial;

    private SeenCost(Connection connection) {
        this.connection = connection;
    }

    /** A way to notice: which of the keys are new. */
    private interface Way {
        List<UUID> fresh(List<UUID> keys) throws SQLException;
    }

    public static void main(String... arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            connection.setAutoCommit(false);
            new SeenCost(connection).run(Integer.parseInt(arguments[1]) * 1_000_000);
        }
    }

    private void run(int keys) throws SQLException, IOException {
        execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off;"
                + " set plan_cache_mode = force_generic_plan");
        connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        fill(keys);
        for (int group : new int[] {50, 1000}) {
            for (double again : new double[] {0, 0.01}) {
                measure("nothing", group, again, batch -> batch);
                measure("insert returning", group, again, batch -> insert("one", batch));
                measure("probe, copy", group, again, batch -> probe("one", "one (event_key, seen_on)", batch));
                measure("memory, copy", group, again, batch -> remember("one (event_key, seen_on)", batch));
                measure(
                        "memory, copy into a day alone",
                        group,
                        again,
                        batch -> remember("days_35 (event_key, seen_on)", batch));
                if (again == 0) {
                    measure(
                            "36 days: probe, copy",
                            group,
                            again,
                            batch -> probe("days", "days_35 (event_key, seen_on)", batch));
                    measure(
                            "6 weeks: probe, copy",
                            group,
                            again,
                            batch -> probe("weeks", "weeks_5 (event_key, seen_on)", batch));
                }
            }
        }
        drop();
    }

    private void fill(int keys) throws SQLException {
        execute(
                "drop table if exists one, days, weeks, fact; create table fact (event_id uuid, shard_key int, project_id int,"
                        + " event_type_id int, definition_version int, client_id int, visitor int, expires_on date, version text,"
                        + " country text, properties json, primary key (event_type_id, event_id, shard_key, expires_on))");
        execute("create index on fact (client_id) where client_id is not null");
        execute("create table one (event_key uuid not null, seen_on int not null)");
        execute("insert into one select gen_random_uuid(), n::bigint * " + DAYS + " / " + keys
                + " from generate_series(0, " + (keys - 1) + ") n");
        execute(
                "create table days (like one) partition by range (seen_on); create table weeks (like one) partition by range (seen_on)");
        for (int day = 0; day < DAYS; day++) {
            execute("create table days_" + day + " partition of days for values from (" + day + ") to (" + (day + 1)
                    + ")");
        }
        for (int week = 0; week < 6; week++) {
            execute("create table weeks_" + week + " partition of weeks for values from (" + week * 6 + ") to ("
                    + (week + 1) * 6 + ")");
        }
        execute("insert into days select * from one");
        execute("insert into weeks select * from one");
        execute("alter table one add primary key (event_key); alter table days add primary key (event_key, seen_on);"
                + " alter table weeks add primary key (event_key, seen_on)");
        execute("create index one_seen_on on one using brin (seen_on) with (autosummarize = on)");
        connection.commit();
        connection.setAutoCommit(true);
        execute("vacuum analyze one");
        execute("vacuum analyze days");
        execute("vacuum analyze weeks");
        execute("checkpoint");
        connection.setAutoCommit(false);
        System.out.printf(
                "%d keys; one table: %s%n",
                keys,
                text("select pg_size_pretty(pg_relation_size('one')) || ', its index "
                        + "' || pg_size_pretty(pg_relation_size('one_pkey'))"));
    }

    private void measure(String name, int group, double again, Way way) throws SQLException, IOException {
        sent.clear();
        memory.clear();
        groups(group, again, way, 10_000);
        double best = Double.MAX_VALUE;
        String line = "";
        for (int round = 0; round < 3; round++) {
            long server = serverTicks();
            long client = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            groups(group, again, way, EVENTS);
            double took = (System.nanoTime() - begun) / 1000.0 / EVENTS;
            double clientMicros =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - client) / 1000.0 / EVENTS;
            double serverMicros = (serverTicks() - server) * 10_000.0 / EVENTS;
            if (serverMicros + clientMicros < best) {
                best = serverMicros + clientMicros;
                line = String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f %% | %.2f | %.2f | %.2f | %.1f |",
                        name,
                        group,
                        again * 100,
                        serverMicros,
                        clientMicros,
                        best,
                        took);
            }
        }
        System.out.println(line);
    }

    private void groups(int group, double again, Way way, int events) throws SQLException {
        for (int done = 0; done < events; done += group) {
            List<UUID> keys = new ArrayList<>(group);
            for (int i = 0; i < group; i++) {
                boolean old = !sent.isEmpty() && random.nextDouble() < again;
                keys.add(old ? sent.get(random.nextInt(sent.size())) : key());
            }
            List<UUID> fresh = way.fresh(keys.stream().distinct().sorted().toList());
            copyFacts(fresh.size());
            connection.commit();
            sent.addAll(keys.subList(0, Math.min(10, keys.size())));
        }
    }

    private List<UUID> insert(String table, List<UUID> keys) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + table + " (event_key, seen_on) select k, 35 from " + ARRAY
                        + " k on conflict do nothing returning event_key")) {
            statement.setString(1, array(keys));
            return uuids(statement);
        }
    }

    private List<UUID> probe(String table, String into, List<UUID> keys) throws SQLException {
        List<UUID> fresh = new ArrayList<>(keys);
        try (PreparedStatement statement =
                connection.prepareStatement("select event_key from " + table + " where event_key = any(?::uuid[])")) {
            statement.setString(1, array(keys));
            fresh.removeAll(uuids(statement));
        }
        copyKeys(into, fresh);
        return fresh;
    }

    private List<UUID> remember(String into, List<UUID> keys) throws SQLException {
        List<UUID> fresh = keys.stream().filter(memory::add).toList();
        copyKeys(into, fresh);
        return fresh;
    }

    private void copyKeys(String into, List<UUID> fresh) throws SQLException {
        ByteBuffer rows = begin(fresh.size() * 32 + 64);
        for (UUID key : fresh) {
            rows.putShort((short) 2);
            uuid(rows, key);
            rows.putInt(4).putInt(35);
        }
        send("copy " + into + " from stdin with (format binary)", rows);
    }

    private void copyFacts(int count) throws SQLException {
        ByteBuffer rows = begin(count * 256 + 64);
        for (int i = 0; i < count; i++) {
            rows.putShort((short) 11);
            uuid(rows, new UUID(0x0190_0000_0000_7000L + (serial++ << 16), random.nextLong()));
            for (int number : new int[] {5, 1, 7, 3}) {
                rows.putInt(4).putInt(number);
            }
            rows.putInt(4).putInt(random.nextInt(300_000));
            rows.putInt(-1).putInt(4).putInt(9000);
            rows.putInt(5).put("v2.48".getBytes()).putInt(-1);
            rows.putInt(PROPERTIES.length).put(PROPERTIES);
        }
        send(ROWS, rows);
    }

    private void drop() throws SQLException, IOException {
        connection.setAutoCommit(true);
        long server = serverTicks();
        long begun = System.nanoTime();
        execute("delete from one where seen_on = 0");
        System.out.printf(
                "one day by delete: %.0f ms, of processor %d ms%n",
                (System.nanoTime() - begun) / 1e6, (serverTicks() - server) * 10);
        server = serverTicks();
        begun = System.nanoTime();
        execute("vacuum one");
        System.out.printf(
                "vacuum after it: %.0f ms, of processor %d ms%n",
                (System.nanoTime() - begun) / 1e6, (serverTicks() - server) * 10);
        begun = System.nanoTime();
        execute("drop table days_0");
        System.out.printf("one day by drop: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
    }

    private UUID key() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String array(List<UUID> keys) {
        StringBuilder text = new StringBuilder(keys.size() * 37 + 2).append('{');
        for (UUID key : keys) {
            text.append(text.length() == 1 ? "" : ",").append(key);
        }
        return text.append('}').toString();
    }

    private static List<UUID> uuids(PreparedStatement statement) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private static ByteBuffer begin(int capacity) {
        return ByteBuffer.allocate(capacity)
                .put(new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0})
                .putLong(0);
    }

    private static void uuid(ByteBuffer rows, UUID key) {
        rows.putInt(16).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
    }

    private void send(String sql, ByteBuffer rows) throws SQLException {
        rows.putShort((short) -1);
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        var copy = manager.copyIn(sql);
        copy.writeToCopy(rows.array(), 0, rows.position());
        copy.endCopy();
    }

    private long serverTicks() throws SQLException, IOException {
        String backend = "/proc/" + connection.unwrap(PGConnection.class).getBackendPID() + "/stat";
        String[] fields =
                Files.readString(Path.of(backend)).replaceFirst(".*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
