package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.rule.Expiry;
import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.Leases;
import dev.candor.ops.embedded.EmbeddedPostgres;
import dev.candor.store.Database;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lets twenty-six months pass, day by day, in a database of its own: every row is gone on its day, and its file with it. */
class YearsOfDaysTest {
    private static final Instant START = Instant.parse("2026-01-15T00:30:00Z");
    private static final Instant END = Instant.parse("2028-03-16T00:30:00Z");
    private static final Path HOME = Path.of("target", "years-home").toAbsolutePath();
    private static final Path DATA = HOME.resolve("postgres").resolve("data");
    private static final List<Duration> RETENTIONS =
            List.of(Duration.ofDays(1), Duration.ofDays(90), Duration.ofDays(395));
    private static final String TABLES =
            "select relname from pg_class where relnamespace = 'years'::regnamespace and relkind = 'r'";

    private final EmbeddedPostgres postgres = EmbeddedPostgres.start(HOME, line -> {});
    private final Partitions partitions = new Partitions();
    private AgroalDataSource years;
    private Database database;

    @BeforeEach
    void setUp() {
        years = migrated();
        database = new Database(years);
        database.run("drop schema if exists years cascade; create schema years");
        for (String table : Partition.PARENTS) {
            database.run("create table " + table + " (like public." + table
                    + " including all) partition by range (expires_on)");
        }
        database.run("create table event_day (like public.event_day including all)");
        partitions.tables = new PartitionTables();
        partitions.tables.dataSource = years;
        partitions.leases = new Leases() {
            @Override
            public void run(String name, Runnable work) {
                work.run();
            }
        };
        partitions.clock = new DatabaseClock() {
            @Override
            public Instant earlierOf(Instant now) {
                return now;
            }
        };
    }

    private AgroalDataSource migrated() {
        EmbeddedPostgres.Address address = postgres.address();
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.login(), address.password())
                .load()
                .migrate();
        // Connections that are used again know the tables already: a new one each time would take most of the time.
        return pool(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(2)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(address.jdbcUrl())
                                .principal(new NamePrincipal(address.login()))
                                .credential(new SimplePassword(address.password()))
                                .jdbcProperty("currentSchema", "years"))));
    }

    private static AgroalDataSource pool(AgroalDataSourceConfigurationSupplier configuration) {
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void tearDown() {
        years.close();
        postgres.close();
    }

    @Test
    void everyRowIsGoneOnItsDayAndItsFileWithIt() throws IOException {
        // Given
        partitions.ensure(START);
        String file =
                database.texts("select pg_relation_filepath('event_20260116')").getFirst();
        store(START, LocalDate.ofInstant(START, ZoneOffset.UTC));
        assertThat(bytes(file)).isPositive();
        long stored = 0;

        for (Instant now = START; now.isBefore(END); now = now.plus(Duration.ofDays(1))) {
            // When
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            partitions.ensure(now);
            partitions.drop(now);
            store(now, today);
            stored += RETENTIONS.size();

            // Then
            assertThat(database.number("select count(*) from event where expires_on <= '" + today + "'"))
                    .as("rows past their day on %s", today)
                    .isZero();
        }

        LocalDate last = LocalDate.ofInstant(END, ZoneOffset.UTC).minusDays(1);
        List<String> tables = database.texts(TABLES);
        assertThat(tables).hasSize(1 + 2 * PartitionPlan.days(last).size());
        assertThat(database.number("select count(*) from event_day where expires_on <= '" + last + "'"))
                .isZero();
        assertThat(database.number("select count(*) from event"))
                .isLessThan(stored / 2)
                .isPositive();
        assertThat(bytes(file)).isZero();
    }

    private void store(Instant now, LocalDate today) {
        StringBuilder sql = new StringBuilder();
        for (Duration retention : RETENTIONS) {
            LocalDate expires = Expiry.of(now, retention);
            sql.append(
                    "insert into event (event_id, shard_key, project_id, event_type_id, definition_version, expires_on, properties)"
                            + " values ('" + UUID.randomUUID() + "', 1, 1, 1, 1, '" + expires + "', '{}');");
            sql.append(
                    "insert into event_day values (1, 1, '" + today + "', '" + expires + "') on conflict do nothing;");
        }
        database.run(sql.toString());
    }

    /** The size of a table's file; 0 if it is gone. Its last trace, an empty file, goes at the next checkpoint. */
    private static long bytes(String file) throws IOException {
        Path path = DATA.resolve(file);
        return Files.exists(path) ? Files.size(path) : 0;
    }
}
