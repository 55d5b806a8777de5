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
 * <p>{@code QUARKUS_DATASOURCE_JDBC_URL} in the environment points the tests at another PostgreSQL instead.
 */
@WithTestResource(value = PostgresTestResource.class, scope = TestResourceScope.GLOBAL)
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null) {
            return Map.of();
        }
        EmbeddedPostgres started = startEmpty();
        postgres = started;
        return Map.of(
                "quarkus.datasource.jdbc.url", started.address().jdbcUrl(),
                "quarkus.datasource.username", started.address().login(),
                "quarkus.datasource.password", started.address().password());
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
