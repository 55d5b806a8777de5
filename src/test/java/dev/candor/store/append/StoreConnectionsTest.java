package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.jobs.StartRefused;
import dev.candor.store.commit.GroupTransactions;
import dev.candor.store.intake.IntakeBooks;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StoreConnectionsTest {
    @Inject
    DataSource dataSource;

    @Inject
    StoreMetrics metrics;

    @Inject
    IntakeBooks books;

    @Inject
    GroupTransactions transactions;

    @ConfigProperty(name = "quarkus.datasource.store.jdbc.new-connection-sql")
    String onConnecting;

    @ParameterizedTest
    @CsvSource({"off, on", "local, on", "on, on", "remote_apply, remote_apply"})
    void waitForTheDiskWhateverTheLoginSays(String before, String after) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // Given
            connection.setAutoCommit(false);
            statement.execute("set synchronous_commit = " + before);

            // When
            statement.execute(onConnecting);

            // Then
            assertThat(synchronousCommit(statement)).isEqualTo(after);
            connection.rollback();
        }
    }

    @Test
    void areNotLeftToTheWritersAlone() {
        // Given
        int tooMany = transactions.most() + 1;
        CopyEventStore store = new CopyEventStore(TestLimits.rows(20, 10).by(tooMany), metrics, books, transactions);

        // Then
        assertThatThrownBy(() -> store.atStart(new StartupEvent()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("candor.store.writers is " + tooMany);
    }

    private static String synchronousCommit(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show synchronous_commit")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
