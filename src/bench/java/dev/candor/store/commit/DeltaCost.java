package dev.candor.store.commit;

import dev.candor.event.Event;
import dev.candor.ops.embedded.EmbeddedPostgres;
import dev.candor.privacy.RandomBuiltIn;
import dev.candor.store.client.Clients;
import dev.candor.store.client.KnownClients;
import dev.candor.store.client.Visitors;
import dev.candor.store.delta.DeltaSizes;
import dev.candor.store.delta.Deltas;
import dev.candor.store.group.ArrivalDays;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.EventIds;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Tally;
import dev.candor.store.intake.IntakeTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;

/** What the delta of a group costs: the processor's time of a commit group with and without it, here and in PostgreSQL, and its size. */
public final class DeltaCost {
    private static final int CLIENTS = 2_000;
    private static final int EVENTS_OF_A_ROUND = 50_000;
    private static final int ROUNDS = 12;

    private final Connection connection;
    private final Path backend;
    private final SecureRandom random = new SecureRandom();
    private final Clients clients = new Clients(new KnownClients());
    private final Visitors visitors = new Visitors(random);
    private final EventIds ids = new EventIds(random);
    private final RowCopy rows = new RowCopy(ids, clients, visitors);
    private final Deltas deltas = new Deltas(ids, clients, visitors);
    private final ArrivalDays days = new ArrivalDays();
    private final Tally tally = new Tally();
    private final IntakeTable books = new IntakeTable(random);

    private record Cost(double here, double there) {
        Cost least(Cost other) {
            return new Cost(Math.min(here, other.here), Math.min(there, other.there));
        }
    }

    private DeltaCost(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        backend = Path.of("/proc", text("select pg_backend_pid()"), "schedstat");
    }

    public static void main(String... none) throws SQLException, IOException {
        Path home = Files.createTempDirectory("delta-cost");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {})) {
            String url = postgres.address().jdbcUrl();
            String login = postgres.address().login();
            String password = postgres.address().password();
            Flyway.configure().dataSource(url, login, password).load().migrate();
            try (Connection connection = DriverManager.getConnection(url, login, password)) {
                DeltaCost cost = new DeltaCost(connection);
                cost.measure(50);
                cost.measure(1_000);
            }
        }
    }

    private void measure(int size) throws SQLException, IOException {
        List<GroupPart> groups = groups(size);
        Cost without = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);
        Cost with = without;
        for (int round = 0; round < ROUNDS; round++) {
            without = without.least(round(groups, size, false));
            with = with.least(round(groups, size, true));
        }
        System.out.printf(
                "groups of %4d: application %.2f us an event without, %.2f with; PostgreSQL %.2f without, %.2f with%n",
                size, without.here, with.here, without.there, with.there);
        sizes(groups, size);
    }

    private Cost round(List<GroupPart> groups, int size, boolean withDelta) throws SQLException, IOException {
        run("truncate rollup_delta, event, mention, intake");
        connection.commit();
        clients.committed();
        int count = EVENTS_OF_A_ROUND / size;
        long here = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long there = backendNanos();
        for (int group = 0; group < count; group++) {
            write(groups.get(group % groups.size()), withDelta);
        }
        double events = 1_000.0 * count * size;
        return new Cost(
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - here) / events,
                (backendNanos() - there) / events);
    }

    /** As {@link GroupTransaction} does it. */
    private void write(GroupPart part, boolean withDelta) throws SQLException {
        clients.resolve(
                connection, part, LocalDate.EPOCH, ErasureLock.share(connection).epoch());
        visitors.resolve(connection, part);
        rows.copy(connection, part);
        if (withDelta) {
            deltas.write(connection, part);
        }
        days.write(connection, part);
        books.add(connection, Instant.EPOCH, tally.of(part));
        connection.commit();
        days.committed();
    }

    private void sizes(List<GroupPart> groups, int size) throws SQLException {
        run("truncate rollup_delta, event, mention, intake");
        for (GroupPart part : groups) {
            write(part, true);
        }
        DeltaSizes sizes = new DeltaSizes();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select encode(body, 'hex') from rollup_delta")) {
            while (found.next()) {
                sizes.add(HexFormat.of().parseHex(found.getString(1)));
            }
        }
        double events = (double) groups.size() * size;
        System.out.printf(
                "  bytes an event: lines %.1f; cells with counts by client %.1f, with sets as varints %.1f, as Roaring"
                        + " bitmaps %.1f%n",
                sizes.lines / events, sizes.counts / events, sizes.sets / events, sizes.bitmaps / events);
        System.out.printf(
                "  stored bytes an event: deltas %.1f, rows %.1f%n",
                Long.parseLong(text("select sum(pg_column_size(body)) from rollup_delta")) / events,
                Long.parseLong(text("select sum(pg_column_size(event.*)) from event")) / events);
    }

    private List<GroupPart> groups(int size) throws SQLException {
        RandomBuiltIn source = new RandomBuiltIn(size, CLIENTS);
        List<GroupPart> groups = new ArrayList<>();
        Set<LocalDate> expiries = new TreeSet<>();
        for (int count = 0; count < Math.max(10, 2_000 / size); count++) {
            CommitGroup group = new CommitGroup(size);
            List<Event> events = new ArrayList<>();
            for (int row = 0; row < size; row++) {
                events.add(source.next());
                expiries.add(events.getLast().expiresOn());
            }
            Batch batch = new Batch(events);
            for (int row = 0; row < size; row++) {
                group.add(batch, row);
            }
            groups.add(GroupPart.whole(group));
        }
        for (LocalDate day : expiries) {
            for (String table : List.of("event", "mention")) {
                run("create table if not exists %1$s_%2$s partition of %1$s for values from ('%3$s') to ('%4$s')"
                        .formatted(table, day.toEpochDay(), day, day.plusDays(1)));
            }
        }
        connection.commit();
        return groups;
    }

    private long backendNanos() throws IOException {
        return Long.parseLong(Files.readString(backend).split(" ", -1)[0]);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
