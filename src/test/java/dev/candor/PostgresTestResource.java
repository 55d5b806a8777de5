package dev.candor;

import dev.candor.ops.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database of all {@code @QuarkusTest}s: the one that {@code ./candor run} starts, empty, in {@code target/test-home}.
 *
 * <p>{@code CANDOR_TEST_JDBC_URL} in the environment, with {@code _USERNAME} and {@code _PASSWORD}, points the tests at another
 * PostgreSQL instead. It has a name of its own because tests empty tables: never the database that the product is set to.
 */
@WithTestResource(value = PostgresTestResource.class, scope = TestResourceScope.GLOBAL)
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    /** Where it lies. */
    public static final Path HOME = Path.of("target", "test-home").toAbsolutePath();

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        String theirs = System.getenv("CANDOR_TEST_JDBC_URL");
        if (theirs != null) {
            return settings(theirs, System.getenv("CANDOR_TEST_USERNAME"), System.getenv("CANDOR_TEST_PASSWORD"));
        }
        EmbeddedPostgres started = startEmpty();
        postgres = started;
        return settings(
                started.address().jdbcUrl(),
                started.address().login(),
                started.address().password());
    }

    /** For pages and store, so that nothing in the environment can send either elsewhere. */
    private static Map<String, String> settings(String url, String login, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", login,
                "quarkus.datasource.password", password,
                "candor.store.jdbc-url", url,
                "candor.store.username", login,
                "candor.store.password", password);
    }

    private static EmbeddedPostgres startEmpty() {
        if (EmbeddedPostgres.findRunning(HOME).isPresent()) {
            EmbeddedPostgres.start(HOME, line -> {}).close(); // left behind by a run that was killed
        }
        remove(HOME.resolve("postgres").resolve("data"));
        return EmbeddedPostgres.start(HOME, System.out::println);
    }

    private static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
