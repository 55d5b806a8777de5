package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.jobs.DatabaseClock;
import dev.candor.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartitionsTest {
    private static final String ATTACHED =
            "select c.relname from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = 'event'::regclass";

    @Inject
    Partitions partitions;

    @Inject
    PartitionTables tables;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private Database database;
    private Partition furthest;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        furthest = new Partition("event", today.withDayOfMonth(1).plusMonths(14));
    }

    @Test
    void areThereFromTheStart() {
        assertThat(database.texts(ATTACHED))
                .containsAll(PartitionPlan.days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                        .map(day -> new Partition("event", day).table())
                        .toList());
    }

    @Test
    void areMadeOnce() {
        // Given
        List<String> before = database.texts(ATTACHED);

        // When
        partitions.ensure(clock.instant());

        // Then
        assertThat(database.texts(ATTACHED)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void areMadeAgainApartAndAttachedWithAllIndexes() {
        // Given
        database.run("drop table " + furthest.table());

        // When
        partitions.ensure(clock.instant());

        // Then
        assertThat(database.texts(ATTACHED)).contains(furthest.table());
        assertThat(database.number("select count(*) from pg_index i join pg_inherits h on h.inhrelid = i.indexrelid"
                        + " where i.indrelid = '" + furthest.table() + "'::regclass"))
                .isEqualTo(2);
    }

    @Test
    void areDroppedOnTheirDayAndNoOtherIs() {
        // Given
        List<String> before = database.texts(ATTACHED);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Partition expired = new Partition("event", today);
        Partition longExpired = new Partition("mention", LocalDate.of(2020, 1, 1));
        database.run(expired.create());
        database.run(longExpired.create());

        // When
        long dropped = partitions.drop(clock.instant());

        // Then
        assertThat(dropped).isEqualTo(2);
        assertThat(database.texts(ATTACHED)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(database.number("select count(*) from pg_class where relname = '" + longExpired.table() + "'"))
                .isZero();
    }

    @Test
    void areDroppedEvenIfAnotherCannotBe() {
        // Given
        Partition held = new Partition("event", LocalDate.of(2019, 1, 1));
        Partition expired = new Partition("event", LocalDate.of(2019, 1, 2));
        Partition alsoExpired = new Partition("mention", LocalDate.of(2019, 1, 3));
        database.run(held.create() + expired.create() + alsoExpired.create());
        database.run("create view holds_it as select 1 from " + held.table());

        try {
            // When
            assertThatThrownBy(() -> partitions.drop(clock.instant())).isInstanceOf(IllegalStateException.class);

            // Then
            assertThat(database.texts(ATTACHED)).contains(held.table()).doesNotContain(expired.table());
            assertThat(database.number("select count(*) from pg_class where relname = '" + alsoExpired.table() + "'"))
                    .isZero();
        } finally {
            database.run("drop view holds_it; " + held.drop());
        }
    }

    @Test
    void stayUntilTheirDayHasComeByBothClocks() {
        // Given
        Partition yesterday = new Partition("event", LocalDate.of(2019, 2, 1));
        Partition today = new Partition("event", LocalDate.of(2019, 2, 2));
        database.run(yesterday.create() + today.create());

        try {
            // When
            withDatabaseAt("2019-02-01T23:40:00Z").drop(Instant.parse("2019-02-02T00:20:00Z"));

            // Then
            assertThat(database.texts(ATTACHED)).contains(today.table()).doesNotContain(yesterday.table());
        } finally {
            database.run(today.drop());
        }
    }

    @Test
    void areMadeEvenIfAnotherCannotBe() {
        // Given: a table of no parent has the name of one of them
        Partition other = new Partition("mention", furthest.day());
        database.run(furthest.drop() + ";" + other.drop() + "; create table " + furthest.table() + " ()");

        try {
            // When
            assertThatThrownBy(() -> partitions.ensure(clock.instant())).isInstanceOf(IllegalStateException.class);

            // Then
            assertThat(database.number(
                            "select count(*) from pg_inherits where inhrelid = to_regclass('" + other.table() + "')"))
                    .isEqualTo(1);
        } finally {
            database.run(furthest.drop());
            partitions.ensure(clock.instant());
        }
    }

    private Partitions withDatabaseAt(String time) {
        Partitions made = new Partitions();
        made.tables = tables;
        made.clock = new DatabaseClock() {
            @Override
            public Instant now() {
                return Instant.parse(time);
            }
        };
        return made;
    }

    @Test
    void stayWhenAClockIsWrong() {
        assertThatThrownBy(() -> partitions.drop(clock.instant().plus(Duration.ofDays(3650))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing is removed");
        assertThat(database.texts(ATTACHED)).contains(furthest.table());
    }
}
