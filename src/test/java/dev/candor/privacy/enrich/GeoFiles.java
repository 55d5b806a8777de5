package dev.candor.privacy.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Databases of countries for tests. */
final class GeoFiles {
    private GeoFiles() {}

    /** MaxMind's GeoLite2 of 2019, replaced as an operator should do it: beside, then renamed. */
    static void putGeoLite2(Path file) throws IOException {
        Path beside = file.resolveSibling("beside");
        try (InputStream database = GeoFiles.class.getResourceAsStream("/GeoLite2-Country.mmdb")) {
            Files.copy(database, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
