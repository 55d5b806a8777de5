package dev.candor.privacy.enrich;

import dev.candor.privacy.address.Direct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Enrichment with a real database of countries. */
public final class Enrichers {
    private Enrichers() {}

    /** With MaxMind's GeoLite2 of 2019. */
    public static Enricher withCountries() {
        try {
            Path file = Files.createTempDirectory("countries").resolve("countries.mmdb");
            GeoFiles.putGeoLite2(file);
            GeoDatabase countries = new GeoDatabase(Optional.of(file), Clock.systemUTC());
            countries.refresh();
            return new Enricher(Direct.addresses(), countries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
