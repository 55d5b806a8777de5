package dev.candor.wire.defined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.door.read.ReservedPaths;
import dev.candor.house.Floors;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever path the product answers by itself, no definition can take. */
@QuarkusTest
class ReservedPathsTest {
    private static final String FIXTURES = "fixture";

    @Inject
    Router router;

    @Test
    void holdEveryRouteOfTheServer() {
        Set<String> first = new TreeSet<>();
        for (Route route : router.getRoutes()) {
            if (route.getPath() != null) {
                first.add(first(route.getPath()));
            }
        }

        assertThat(first).contains("v1", "telemetry", "projects");
        assertReserved(first);
    }

    @Test
    void holdEveryPage() {
        Set<String> first = new TreeSet<>();
        Floors.MAIN.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .forEach(type ->
                        first.add(first(type.getAnnotationOfType(Path.class).value())));

        assertThat(first).contains("p", "t", "setup", "sign-in");
        assertReserved(first);
    }

    @Test
    void holdEveryAsset() throws IOException {
        Set<String> first = new TreeSet<>();
        try (Stream<java.nio.file.Path> files =
                Files.list(java.nio.file.Path.of("src/main/resources/META-INF/resources"))) {
            files.forEach(file -> first.add(file.getFileName().toString()));
        }

        assertThat(first).isNotEmpty();
        assertReserved(first);
    }

    private static void assertReserved(Set<String> first) {
        assertThat(first)
                .filteredOn(segment -> !segment.isEmpty() && !segment.startsWith(FIXTURES))
                .allMatch(ReservedPaths::hold);
    }

    /** The first segment of a path, without what is no letter of it. */
    private static String first(String path) {
        return path.replaceFirst("^/", "").replaceFirst("[/*:{].*$", "");
    }
}
