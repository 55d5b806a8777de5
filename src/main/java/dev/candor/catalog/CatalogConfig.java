package dev.candor.catalog;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the catalogue. */
@ConfigMapping(prefix = "candor.catalog")
interface CatalogConfig {

    /**
     * A folder with definitions of the operator's own, in the layout of the built-in ones: a folder for each project. It adds
     * projects and event types; it cannot change a built-in one.
     */
    Optional<Path> folder();
}
