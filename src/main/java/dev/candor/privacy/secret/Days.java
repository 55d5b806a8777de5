package dev.candor.privacy.secret;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days in UTC, the only ones this room knows. */
final class Days {
    private Days() {}

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
