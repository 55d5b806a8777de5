package dev.candor.privacy.enrich;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What enrichment needs from outside. */
@ConfigMapping(prefix = "candor.privacy")
interface EnrichConfig {
    /** A database of countries in MaxMind's format; without one every country is unknown. */
    Optional<Path> geoDatabase();
}
