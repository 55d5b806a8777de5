package dev.candor.store.read;

import dev.candor.event.ClientKey;
import dev.candor.ops.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * What it costs to find one client's rows, and the newest of a type, among ten million rows in a full set of partitions, beside
 * the plain query over all of them. Makes a database of its own for it, of about 4 GiB, and removes it.
 */
public final class Lookups {
    private static final int ROWS = 10_000_000;
    private static final int CLIENTS = 300_000;
    private static final int TIMES = 51;

    private static final String LOCKS =
            "select count(*) from pg_locks where pid = pg_backend_pid() and locktype = 'relation'";

    /** As {@code store.partition} makes them: a day for each of the next 98, then firsts of months. */
    private static final String PARTITIONS = """
            do $$ declare day date; parent text; begin
                for day in select distinct d from (
                        select current_date + n as d from generate_series(1, 98) n
                        union select (date_trunc('month', current_date) + n * interval '1 month')::date from generate_series(1, 14) n) days loop
                    foreach parent in array array['event', 'mention'] loop
                        execute format('create table %I partition of %I for values from (%L) to (%L)',
                            parent || '_' || to_char(day, 'YYYYMMDD'), parent, day, day + 1);
                    end loop;
                end loop;
            end $$
            """;

    private static final String CLIENT_ROWS = """
            insert into client (project_id, client_key, first_seen, last_seen)
            select 1, decode(md5(n::text), 'hex'), current_date - 89, current_date from generate_series(1, %d) n
            """.formatted(CLIENTS);

    /** A day's rows end 90 days after they came; each client sends on every third day or so. */
    private static final String EVENT_ROWS = """
            insert into event (event_id, shard_key, project_id, event_type_id, definition_version, client_id, expires_on, version, properties)
            select encode(substring(int8send((extract(epoch from current_date - day)::bigint * 1000 + n %% 86400000)) from 3)
                    || substring(decode(md5(day || ' ' || n), 'hex') from 7), 'hex')::uuid,
                c, 1, 1, 1, c, current_date - day + 90, 'v2.48.1', '{"os_platform":"linux","os_arch":"amd64","command":"console"}'
            from generate_series(0, 89) day, generate_series(1, %d) n, lateral (select 1 + (n * 2654435761 + day * 7919) %% %d as c) who
            """.formatted(ROWS / 90, CLIENTS);

    private static final String DAYS =
            "insert into event_day select 1, 1, current_date - n, current_date - n + 90 from generate_series(0, 89) n";

    private final Connection connection;

    private Lookups(Connection connection) {
        this.connection = connection;
    }

    public static void main(String... arguments) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "lookups");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {})) {
            EmbeddedPostgres.Address address = postgres.address();
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.login(), address.password())
                    .load()
                    .migrate();
            try (Connection connection =
                    DriverManager.getConnection(address.jdbcUrl(), address.login(), address.password())) {
                new Lookups(connection).print(System.out);
            }
        } finally {
            try (var paths = Files.walk(home)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void print(PrintStream out) throws SQLException {
        run(PARTITIONS);
        run(CLIENT_ROWS);
        run(EVENT_ROWS);
        run(DAYS);
        run("analyze");
        run("set plan_cache_mode = force_custom_plan");
        out.printf("| look-up | rows found | locks | median ms | longest ms |%n| --- | ---: | ---: | ---: | ---: |%n");
        row(out, "one client's rows, a few partitions at a time", () -> {
            long[] found = new long[2];
            ClientRows.read(connection, 1, client(), row -> {
                found[0]++;
                found[1] = Math.max(found[1], locks());
            });
            return found;
        });
        row(out, "one client's rows, one query over all partitions", () -> {
            connection.setAutoCommit(false);
            long[] found = {
                count(
                        "select count(*) from event e join client c on c.id = e.client_id where c.client_key = decode(md5('4711'), 'hex')"),
                locks()
            };
            connection.setAutoCommit(true);
            return found;
        });
        row(out, "the newest 50 of a type", () -> {
            connection.setAutoCommit(false);
            EventDay day =
                    EventDays.ofType(connection, 1, LocalDate.of(9999, 12, 31)).getFirst();
            Stretch stretch = new Stretch(List.of(day), EventDay.leastId(day.arrivedOn()), new UUID(-1, -1));
            long[] found = {StoredEvents.read(connection, stretch, 50).size(), locks()};
            connection.setAutoCommit(true);
            return found;
        });
        row(out, "the newest 50 of a type, one query over all partitions", () -> {
            connection.setAutoCommit(false);
            long[] found = {
                count(
                        "select count(*) from (select * from event where event_type_id = 1 order by event_id desc limit 50) newest"),
                locks()
            };
            connection.setAutoCommit(true);
            return found;
        });
    }

    private static ClientKey client() {
        return ClientKey.of(HexFormat.of().parseHex("b52340b4de4566b804c9880aa0b4af5f")); // md5 of 4711
    }

    private void row(PrintStream out, String title, Lookup lookup) throws SQLException {
        double[] millis = new double[TIMES];
        long[] found = {};
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            found = lookup.find();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f |%n",
                title,
                found[0],
                found[1],
                millis[TIMES / 2],
                millis[TIMES - 1]);
    }

    private long locks() {
        try {
            return count(LOCKS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Lookup {
        /** Rows that were found, and locks that were held. */
        long[] find() throws SQLException;
    }
}
