package dev.candor.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.ops.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Real settings of a real server, which a reload changes under everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningDatabaseIT {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Path home;
    private EmbeddedPostgres postgres;
    private DatabaseHealth health;

    @BeforeAll
    void start(@TempDir Path folder) {
        home = folder;
        postgres = EmbeddedPostgres.start(home, line -> {});
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.address().jdbcUrl());
        database.setUser(postgres.address().login());
        database.setPassword(postgres.address().password());
        health = new DatabaseHealth(database, Thread::startVirtualThread);
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void isNotReadyAnyMoreWhenItForgetsWhatItAcknowledges(String setting) throws SQLException {
        assertThat(Eventually.isTrue(A_MINUTE, this::isReady)).isTrue();

        // When
        admin("alter system set " + setting + " = off", "select pg_reload_conf()");

        // Then
        assertThat(Eventually.isTrue(A_MINUTE, () -> !isReady())).isTrue();
        try (Connection connection = connect("candor")) {
            assertThat(ConfigurationChecks.of(connection))
                    .extracting(ConfigurationChecks.Finding::setting)
                    .containsExactly(setting + " = off");
        }
        admin("alter system reset " + setting, "select pg_reload_conf()");
        assertThat(Eventually.isTrue(A_MINUTE, this::isReady)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"synchronous_commit, off", "default_transaction_read_only, on"})
    void isRefusedForWhatTheLoginBringsAlong(String setting, String value) throws SQLException {
        // Given
        admin("alter role candor set " + setting + " = " + value);

        // When
        try (Connection connection = connect("candor");
                Statement statement = connection.createStatement()) {
            statement.execute("set " + setting + " = " + (value.equals("on") ? "off" : "on"));

            // Then
            assertThat(ConfigurationChecks.of(connection))
                    .as("also if the connection has set it otherwise since")
                    .extracting(ConfigurationChecks.Finding::setting)
                    .containsExactly(setting + " = " + value);
        } finally {
            admin("alter role candor reset " + setting);
        }
    }

    @Test
    void isRefusedIfItCannotHoldEveryText() throws SQLException {
        admin("create database plain template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'");

        try (Connection connection = connect("plain")) {
            assertThat(ConfigurationChecks.of(connection))
                    .extracting(ConfigurationChecks.Finding::setting)
                    .containsExactly("server_encoding = SQL_ASCII");
        }
    }

    private boolean isReady() {
        return health.call().getStatus() == Status.UP;
    }

    private Connection connect(String database) throws SQLException {
        EmbeddedPostgres.Address address = postgres.address();
        return DriverManager.getConnection(
                address.jdbcUrl().replace("/candor?", "/" + database + "?"), address.login(), address.password());
    }

    private void admin(String... commands) throws SQLException {
        EmbeddedPostgres.Address address = EmbeddedPostgres.findRunning(home).orElseThrow();
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.login(), address.password());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
