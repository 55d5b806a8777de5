package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.candor.Eventually;
import dev.candor.PostgresTestResource;
import dev.candor.jobs.StartRefused;
import dev.candor.ops.embedded.EmbeddedPostgres;
import dev.candor.store.Database;
import dev.candor.store.commit.GroupTransactions;
import dev.candor.store.intake.IntakeBooks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    @io.quarkus.agroal.DataSource("store")
    AgroalDataSource pool;

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
    void waitForTheDiskWhateverAReloadSays() throws SQLException {
        Optional<EmbeddedPostgres.Address> admin = EmbeddedPostgres.findRunning(PostgresTestResource.HOME);
        assumeThat(admin).as("nobody may change the settings of another server").isPresent();
        List<Connection> pooled = all();
        try {
            // When
            reload(admin.orElseThrow(), "alter system set synchronous_commit = off");

            // Then
            assertThat(Eventually.isTrue(Duration.ofSeconds(10), () -> othersSay("off")))
                    .isTrue();
            for (Connection connection : pooled) {
                assertThat(synchronousCommit(connection)).isEqualTo("on");
            }
        } finally {
            reload(admin.orElseThrow(), "alter system reset synchronous_commit");
            for (Connection connection : pooled) {
                connection.close();
            }
        }
    }

    private boolean othersSay(String setting) {
        return new Database(dataSource).texts("show synchronous_commit").contains(setting);
    }

    private static void reload(EmbeddedPostgres.Address admin, String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(admin.jdbcUrl(), admin.login(), admin.password());
                Statement statement = connection.createStatement()) {
            statement.execute(change);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Each that there may be, but for one that the books may need just now. */
    private List<Connection> all() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i <= transactions.most(); i++) {
            connections.add(pool.getConnection());
        }
        return connections;
    }

    private static String synchronousCommit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return synchronousCommit(statement);
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
                .hasMessageContaining("candor.store.writers is " + tooMany)
                .hasMessageContaining("two more than the writers");
    }

    private static String synchronousCommit(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show synchronous_commit")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
