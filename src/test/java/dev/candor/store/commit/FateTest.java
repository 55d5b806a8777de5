package dev.candor.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.store.Database;
import dev.candor.store.commit.Fate.Verdict;
import dev.candor.store.group.Sent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@QuarkusTest
class FateTest {
    private static final Sent.Witness NOT_THERE = new Sent.Witness(1, UUID.randomUUID(), 1);

    @Inject
    DataSource dataSource;

    private Fate fate;

    @BeforeEach
    void setUp() {
        fate = new Fate(dataSource);
    }

    @Test
    void knowsWhatIsCommittedAndWhatIsNot() throws SQLException {
        assertThat(of(ended(true, null))).isEqualTo(Verdict.KEPT);
        assertThat(of(ended(false, null))).isEqualTo(Verdict.GONE);
    }

    @Test
    void doesNotTrustANumberWhoseRowIsNotThere() throws SQLException {
        assertThat(of(ended(true, NOT_THERE))).isEqualTo(Verdict.GONE);
    }

    @Test
    void knowsThatANumberThatIsStillToComeIsGone() {
        assertThat(of(new Sent(1L << 40, 1, NOT_THERE))).isEqualTo(Verdict.GONE);
    }

    @Test
    void endsWhatStillRuns() throws SQLException {
        try (Connection open = dataSource.getConnection()) {
            // Given
            open.setAutoCommit(false);
            Sent sent = sent(open, null);

            // When
            Verdict verdict = of(sent);

            // Then
            assertThat(verdict).isEqualTo(Verdict.GONE);
            assertThat(new Database(dataSource)
                            .number("select count(*) from pg_stat_activity where pid = " + sent.backend()))
                    .isZero();
        }
    }

    @Test
    void leavesAloneWhoeverHasTheProcessNow() throws SQLException {
        try (Connection open = dataSource.getConnection()) {
            // Given
            open.setAutoCommit(false);
            Sent sent = sent(open, null);
            Sent other = ended(false, null);

            // When
            Verdict verdict = of(new Sent(other.transaction(), sent.backend(), null));

            // Then
            assertThat(verdict).isEqualTo(Verdict.GONE);
            open.commit();
            assertThat(of(sent)).isEqualTo(Verdict.KEPT);
        }
    }

    @Test
    void asksNobodyWhenTheTimeIsOver() {
        assertThat(fate.of(new Sent(3, 1, null), System.nanoTime() - 1)).isEqualTo(Verdict.UNKNOWN);
    }

    private Verdict of(Sent sent) {
        return fate.of(sent, System.nanoTime() + Duration.ofSeconds(10).toNanos());
    }

    private Sent ended(boolean commits, Sent.@Nullable Witness witness) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Sent sent = sent(connection, witness);
            if (commits) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return sent;
        }
    }

    private static Sent sent(Connection connection, Sent.@Nullable Witness witness) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id()")) {
            row.next();
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            return new Sent(Long.parseLong(row.getString(1)), backend, witness);
        }
    }
}
