package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.rule.Expiry;
import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.Leases;
import dev.candor.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Lets twenty-six months pass, day by day, in tables of its own: every row is gone on its day, and its file with it.
 *
 * <p>Looks at files, so it is for the database that the tests start themselves.
 */
@QuarkusTest
@DisabledIfEnvironmentVariable(named = "CANDOR_TEST_JDBC_URL", matches = ".+")
class YearsOfDaysTest {
    private static final Instant START = Instant.parse("2026-01-15T00:30:00Z");
    private static final Instant END = Instant.parse("2028-03-16T00:30:00Z");
    private static final Path DATA = Path.of("target", "test-home", "postgres", "data");
    private static final List<Duration> RETENTIONS =
            List.of(Duration.ofDays(1), Duration.ofDays(90), Duration.ofDays(395));
    private static final String TABLES =
            "select relname from pg_class where relnamespace = 'years'::regnamespace and relkind = 'r'";

    @Inject
    Leases leases;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String login;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Database database;
    private Partitions partitions;

    @BeforeEach
    void setUp() {
        PGSimpleDataSource years = new PGSimpleDataSource();
        years.setUrl(url);
        years.setUser(login);
        years.setPassword(password);
        years.setCurrentSchema("years");
        database = new Database(years);
        database.run("drop schema if exists years cascade; create schema years");
        for (String table : Partition.PARENTS) {
            database.run("create table " + table + " (like public." + table
                    + " including all) partition by range (expires_on)");
        }
        database.run("create table event_day (like public.event_day including all)");
        partitions = new Partitions();
        partitions.tables = new PartitionTables();
        partitions.tables.dataSource = years;
        partitions.leases = leases;
        partitions.clock = new DatabaseClock() {
            @Override
            public boolean agreesWith(Instant now) {
                return true;
            }
        };
    }

    @AfterEach
    void tearDown() {
        database.run("drop schema years cascade");
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
