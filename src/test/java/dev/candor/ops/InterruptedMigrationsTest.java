package dev.candor.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.store.Database;
import dev.candor.store.OwnSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever migrates may die at any statement: the next start finishes what was begun, unaided. */
@QuarkusTest
class InterruptedMigrationsTest {
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /** Released before the rule: they made tables that nobody used yet. */
    private static final String LAST_WITHOUT_TIMEOUT = "V008";

    /** More than there are statements: a start may also find all connections taken by the dying. */
    private static final int MOST_STARTS = 2_000;

    private static final String COLUMNS = """
            select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
            from information_schema.columns where table_schema = '%s' and table_name !~ '_[0-9]{8}$' order by 1
            """;

    @Inject
    DataSource dataSource;

    @Inject
    OwnSchema schema;

    private Database database;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        database.run("drop schema if exists migrated cascade");
    }

    @AfterEach
    void tearDown() {
        database.run("drop schema if exists migrated cascade");
    }

    @Test
    void areFinishedByTheNextStart() {
        // Given
        Death death = new Death();
        int starts = 0;

        // When
        while (!starts(death) && starts < MOST_STARTS) {
            starts++;
        }

        // Then
        assertThat(starts).isLessThan(MOST_STARTS);
        assertThat(death.died).hasSizeGreaterThan(50);
        assertThat(columns("migrated")).containsExactlyElementsOf(columns("public"));
    }

    private List<String> columns(String schema) {
        return database.texts(COLUMNS.formatted(schema)).stream()
                .map(column -> column.replace(schema + ".", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void waitForALockNoLongerThanTrafficCanWait(Path migration) throws IOException {
        String first = Files.readAllLines(migration).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .findFirst()
                .orElseThrow();
        assertThat(first).isEqualTo("set local lock_timeout = '5s';");
    }

    static List<Path> migrations() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.filter(file ->
                            file.getFileName().toString().substring(0, 4).compareTo(LAST_WITHOUT_TIMEOUT) > 0)
                    .sorted()
                    .toList();
        }
    }

    /** Whether all migrations were done by a start that may die. */
    private boolean starts(Death death) {
        try {
            Flyway.configure()
                    .dataSource(schema.connections("migrated"))
                    .schemas("migrated")
                    .locations("filesystem:" + MIGRATIONS)
                    .callbacks(death)
                    .load()
                    .migrate();
            return true;
        } catch (FlywayException e) {
            return false;
        }
    }

    /** Ends the connection at each statement of each migration, once. */
    private static final class Death extends BaseCallback {
        final Set<String> died = new HashSet<>();
        private String migration = "";
        private int statement;

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE_STATEMENT;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                migration = context.getMigrationInfo().getScript();
                statement = 0;
            } else if (died.add(migration + "#" + statement++)) {
                try (Statement death = context.getConnection().createStatement()) {
                    death.execute("select pg_terminate_backend(pg_backend_pid())");
                } catch (SQLException e) {
                    throw new IllegalStateException("it is dead", e);
                }
            }
        }
    }
}
