package dev.candor.privacy.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.MutableClock;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.store.Database;
import dev.candor.store.OwnSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a schema of its own, because the application under test keeps what it knows in the public one. */
@QuarkusTest
class ValueTableTest {
    private static final String SCHEMA = "value_table_test";
    private static final int CAP = 1_000;
    private static final EventTypeId TYPE = new EventTypeId(new ProjectId("refine"), "app.start", 2, 7);
    private static final String DAYS = "select distinct day::text from known_value order by 1";

    @Inject
    OwnSchema schema;

    private final MutableClock clock = MutableClock.at("2026-03-10T12:00:00Z");
    private DataSource own;
    private Database database;

    @BeforeEach
    void makeTables() throws IOException {
        own = schema.make(SCHEMA, "V008__known_values.sql");
        database = new Database(own);
    }

    @Test
    void aRestartKeepsWhatIsKnown() {
        Replica before = new Replica();
        before.send(0, 50);
        clock.set(Instant.parse("2026-03-10T23:59:59Z"));
        before.job.refresh();
        clock.set(Instant.parse("2026-03-11T00:00:01Z"));

        Replica after = new Replica();
        after.send(5_000, 9_000);

        assertThat(IntStream.range(0, 50)).allMatch(after::admits);
        assertThat(after.admits(-1)).isFalse();
    }

    @Test
    void aSecondReplicaLearns() {
        Replica one = new Replica();
        Replica other = new Replica();
        one.send(0, CAP);
        one.job.refresh();

        other.job.refresh();

        assertThat(IntStream.range(0, CAP)).allMatch(other::admits);
        assertThat(other.admits(-1)).isFalse();
    }

    @Test
    void holdsNoMoreThanTheCapAllowsAndNothingTwice() {
        Replica replica = new Replica();
        replica.send(0, 20_000);
        replica.job.refresh();
        replica.job.refresh();

        assertThat(database.number("select sum(octet_length(hashes)) / 8 from known_value"))
                .isEqualTo(CAP);
        assertThat(database.texts("select distinct concat_ws('|', project_id, event_type_id, path, day, known)"
                        + " from known_value"))
                .containsExactly("2|7|version|2026-03-10|f");
    }

    @Test
    void whatIsPastItsTermIsGoneWithItsFile() {
        Replica replica = new Replica();
        replica.send(0, 50);
        replica.job.refresh();
        clock.advance(Duration.ofDays(1));
        replica.send(40, 60);
        replica.job.refresh();
        assertThat(database.texts(DAYS)).containsExactly("2026-03-10", "2026-03-11");
        String file = file();

        clock.set(Instant.parse("2026-03-12T00:00:01Z"));
        assertThat(replica.job.sweep(clock.instant())).isPositive();

        assertThat(database.texts(DAYS)).containsExactly("2026-03-11");
        assertThat(file()).isNotEqualTo(file);
        Replica after = new Replica();
        after.send(5_000, 9_000);
        assertThat(IntStream.range(40, 60)).allMatch(after::admits);
        assertThat(IntStream.range(0, 40)).noneMatch(after::admits);
    }

    @Test
    void isInNoLogOfTheDatabase() {
        assertThat(database.texts("select relpersistence from pg_class where oid in"
                        + " ('known_value'::regclass, 'known_value_key'::regclass)"))
                .containsExactly("u", "u");
    }

    @Test
    void fillsTablesThatACrashEmptied() {
        Replica replica = new Replica();
        replica.send(0, 50);
        replica.job.refresh();
        database.run("truncate known_value, known_value_key");

        replica.job.refresh();

        clock.advance(Duration.ofDays(1));
        Replica after = new Replica();
        after.send(5_000, 9_000);
        assertThat(IntStream.range(0, 50)).allMatch(after::admits);
    }

    @Test
    void goesOnInMemoryWithoutTheTable() {
        Replica replica = new Replica();
        replica.send(0, 50);
        database.run("alter table known_value rename to known_value_elsewhere");

        replica.job.refresh();

        assertThatThrownBy(() -> replica.job.sweep(clock.instant())).isInstanceOf(IllegalStateException.class);
        clock.advance(Duration.ofDays(1));
        assertThat(IntStream.range(0, 50)).allMatch(replica::admits);
        database.run("alter table known_value_elsewhere rename to known_value");
        replica.job.refresh();
        assertThat(IntStream.range(0, 50)).allMatch(new Replica()::admits);
    }

    @Test
    void leavesTheTableAsItWasWhenItIsInUse() throws SQLException {
        Replica replica = new Replica();
        replica.send(0, 50);
        replica.job.refresh();
        ValueTable table = new ValueTable(own);
        try (Connection reader = own.getConnection();
                Statement read = reader.createStatement()) {
            reader.setAutoCommit(false);
            read.execute("select * from known_value");

            assertThatThrownBy(() -> table.keepOnly(0, 0)).isInstanceOf(SQLException.class);
        }

        assertThat(table.read()).isNotEmpty();
    }

    @Test
    void theFirstKeyIsEverybodys() throws SQLException {
        ValueTable table = new ValueTable(own);
        SipHash first = table.keyOr(new SipHash(1, 2));

        assertThat(first).isEqualTo(new SipHash(1, 2));
        assertThat(table.keyOr(new SipHash(3, 4))).isEqualTo(first);
        assertThat(Arrays.asList(first.key().length, first.toString())).containsExactly(16, "SipHash");
    }

    private String file() {
        return database.texts("select pg_relation_filepath('known_value')").getFirst();
    }

    /** A process of its own, that has just started. */
    private final class Replica {
        private final DistinctValues values = Uncapped.cappedAt(CAP);
        private final ValueJob job = new ValueJob(values, new ValueTable(own), clock);

        Replica() {
            job.refresh();
        }

        void send(int from, int to) {
            IntStream.range(from, to).forEach(this::admits);
        }

        boolean admits(int word) {
            long day = Math.floorDiv(clock.instant().getEpochSecond(), 86_400);
            return values.of(TYPE).reasonAgainst("version", "word" + word, Bringers.on(day)) == null;
        }
    }
}
