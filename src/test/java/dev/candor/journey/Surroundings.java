package dev.candor.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands around an installation: a home for what it writes, and beside it what it only reads, a database of countries and
 * definitions of the operator's own.
 */
final class Surroundings {
    private static final List<Path> DEFINITIONS =
            List.of(Path.of("src/test/resources/canary/catalog"), Path.of("src/test/resources/catalog/projects"));

    private static final Map<String, String> NARROW = Map.of(
            "CANDOR_INGEST_LIMIT_NETWORK_RATE", "1",
            "CANDOR_INGEST_LIMIT_NETWORK_BURST", "2",
            "CANDOR_INGEST_LIMIT_SITE_RATE", "1",
            "CANDOR_INGEST_LIMIT_SITE_BURST", "2",
            "CANDOR_INGEST_LIMIT_SHARED_RATE", "1",
            "CANDOR_INGEST_LIMIT_SHARED_BURST", "2");

    private final Path home;
    private final Path beside;

    private Surroundings(Path home, Path beside) {
        this.home = home;
        this.beside = beside;
    }

    /** Puts everything into two empty folders. */
    static Surroundings make(Path home, Path beside) throws IOException {
        Surroundings made = new Surroundings(home, beside);
        try (InputStream countries = Surroundings.class.getResourceAsStream("/GeoLite2-Country.mmdb")) {
            Files.copy(countries, made.countries());
        }
        for (Path folder : DEFINITIONS) {
            copy(folder, made.definitions());
        }
        Files.createDirectories(home.resolve("tmp"));
        return made;
    }

    Path home() {
        return home;
    }

    /** A file that the application is told of, and that is not its own. */
    Path file(String name) {
        return beside.resolve(name);
    }

    /** As generous as it comes. */
    Map<String, String> environment() {
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "QUARKUS_LOG_LEVEL",
                "DEBUG",
                "QUARKUS_LOG_FILE_ENABLED",
                "true",
                "QUARKUS_LOG_FILE_PATH",
                home.resolve("candor.log").toString(),
                // Half of the addresses that connections come from are proxies, the others are clients.
                "CANDOR_PRIVACY_TRUSTED_PROXIES",
                "127.0.0.0/9,::1/128",
                "CANDOR_PRIVACY_GEO_DATABASE",
                countries().toString(),
                "CANDOR_CATALOG_FOLDER",
                definitions().toString());
    }

    /** The same where a network may send next to nothing. */
    Map<String, String> narrow() {
        return with(NARROW);
    }

    /** The same with an access log, which the product never writes by itself. */
    Map<String, String> talkative() {
        return with(Map.of("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true"));
    }

    private Map<String, String> with(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(more);
        return environment;
    }

    private Path countries() {
        return file("country.mmdb");
    }

    private Path definitions() {
        return file("catalog");
    }

    private static void copy(Path folder, Path into) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copied = into.resolve(folder.relativize(file));
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
        }
    }
}
