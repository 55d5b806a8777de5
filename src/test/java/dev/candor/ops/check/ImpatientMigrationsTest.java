package dev.candor.ops.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.Eventually;
import dev.candor.store.Appended;
import dev.candor.store.OwnType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration needs a table for itself that a transaction of the store has, while events come in. */
@QuarkusTest
class ImpatientMigrationsTest {
    /** Changes nothing, and says itself that it would wait for longer than a writer. */
    private static final String GREEDY = """
            set local lock_timeout = '5s';
            alter table public.event alter column version set default null;
            """;

    private static final String WAITING = "select count(*) from pg_locks where not granted"
            + " and relation = 'public.event'::regclass and mode = 'AccessExclusiveLock'";

    private static final String DONE =
            "select count(*) from impatient.flyway_schema_history where success and version = '1'";

    private static final Duration SOON = Duration.ofSeconds(10);

    /** What a statement of the store may take: an event that waits for longer is refused. */
    private static final Duration WRITERS_PATIENCE = Duration.ofSeconds(4);

    @Inject
    DataSource dataSource;

    @Inject
    Flyway product;

    @Inject
    OwnType own;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String login;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @TempDir
    Path migrations;

    @BeforeEach
    void setUp() throws IOException {
        Files.writeString(migrations.resolve("V1__greedy.sql"), GREEDY);
        own.database.run("drop schema if exists impatient cascade");
    }

    @AfterEach
    void tearDown() {
        own.database.run("drop schema if exists impatient cascade");
    }

    @Test
    void giveWayToTrafficAndAreFinishedByTheNextStart() throws SQLException {
        try (Connection writer = dataSource.getConnection();
                Statement statement = writer.createStatement()) {
            // Given
            writer.setAutoCommit(false);
            statement.execute("lock table only event in row exclusive mode");
            CompletableFuture<Void> start = CompletableFuture.runAsync(this::migrate, Thread::startVirtualThread);
            assertThat(Eventually.isTrue(SOON, () -> own.database.number(WAITING) > 0))
                    .as("%s", start)
                    .isTrue();

            // When
            long begun = System.nanoTime();
            assertThat(own.append(own.events.fromNobody("{}", null))).containsExactly(Appended.STORED);

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WRITERS_PATIENCE);
            assertThatThrownBy(start::join).hasCauseInstanceOf(FlywayException.class);
            assertThat(own.database.number(DONE)).isZero();
            writer.rollback();
        }
        migrate();
        assertThat(own.database.number(DONE)).isEqualTo(1);
    }

    private void migrate() {
        Flyway.configure()
                .callbacks(product.getConfiguration().getCallbacks())
                .dataSource(url, login, password)
                .schemas("impatient")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }
}
