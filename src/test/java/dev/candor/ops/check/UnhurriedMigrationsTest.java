package dev.candor.ops.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.store.Database;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is slower than the connections it runs on are patient. */
@QuarkusTest
class UnhurriedMigrationsTest {
    private static final int PATIENCE_SECONDS = 1;
    private static final String SLOW = "select pg_sleep(1.5);\n";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Flyway product;

    @TempDir
    Path migrations;

    private AgroalDataSource pages;

    @BeforeEach
    void setUp() throws IOException, SQLException {
        Files.writeString(migrations.resolve("V1__slow.sql"), SLOW);
        new Database(dataSource).run("drop schema if exists unhurried cascade");
        AgroalConnectionFactoryConfiguration known =
                dataSource.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        pages = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(3)
                        .acquisitionTimeout(Duration.ofSeconds(2))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(known.jdbcUrl())
                                .principal(known.principal())
                                .credential(known.credentials().iterator().next())
                                .jdbcProperty("socketTimeout", Integer.toString(PATIENCE_SECONDS)))));
    }

    @AfterEach
    void tearDown() {
        pages.close();
        new Database(dataSource).run("drop schema if exists unhurried cascade");
    }

    @Test
    void takeTheirTimeAndGiveThePagesTheirConnectionsBack() throws SQLException {
        // Not the whole configuration: it would find the product's own migrations, and none of these.
        migrate(Flyway.configure().callbacks(product.getConfiguration().getCallbacks()));

        assertThat(new Database(dataSource)
                        .number("select count(*) from unhurried.flyway_schema_history where success and version = '1'"))
                .isEqualTo(1);
        for (Connection connection : all()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(PATIENCE_SECONDS * 1_000);
            connection.close();
        }
    }

    @Test
    void wouldBeCutShortByThePagesPatience() {
        assertThatThrownBy(() -> migrate(Flyway.configure())).isInstanceOf(FlywayException.class);
    }

    private void migrate(FluentConfiguration configuration) {
        configuration
                .dataSource(pages)
                .schemas("unhurried")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private List<Connection> all() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            connections.add(pages.getConnection());
        }
        return connections;
    }
}
