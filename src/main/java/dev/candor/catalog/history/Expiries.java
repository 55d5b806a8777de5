package dev.candor.catalog.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The midnights at which something expired by itself, or will: those that came, or will come, while their version was in force. */
final class Expiries {
    private Expiries() {}

    static List<DatedChange> of(List<Tenure> tenures) {
        List<DatedChange> changes = new ArrayList<>();
        for (Tenure tenure : tenures) {
            Version version = tenure.version();
            if (version.body().has("expires")) {
                Change change = new Change(
                        Change.Kind.TYPE_EXPIRED, "", "Has expired as planned: nothing more of it is taken.");
                add(tenure, version.body(), change, changes);
            }
            for (JsonNode property : version.body().path("properties")) {
                if (property.has("expires")) {
                    String path = property.path("path").asText();
                    Change change = new Change(
                            Change.Kind.PROPERTY_EXPIRED,
                            path,
                            "“" + path + "” has expired as planned: it is no longer taken.");
                    add(tenure, property, change, changes);
                }
            }
        }
        return changes;
    }

    /** Whether the type was gone behind a tenure without having expired by then. */
    static boolean isTakenAway(Tenure tenure) {
        return !tenure.until().equals(Instant.MAX)
                && !tenure.isSucceeded()
                && midnight(tenure.version().body())
                        .filter(at -> !at.isAfter(tenure.until()))
                        .isEmpty();
    }

    private static void add(Tenure tenure, JsonNode ending, Change change, List<DatedChange> to) {
        midnight(ending)
                .filter(at -> isWithin(at, tenure))
                .ifPresent(at -> to.add(Publications.dated(at, tenure.version(), List.of(change))));
    }

    /** A type that expires is gone in the same instant: that is the end of its tenure, and lies in it. */
    private static boolean isWithin(Instant at, Tenure tenure) {
        return at.isAfter(tenure.from())
                && (at.isBefore(tenure.until()) || (at.equals(tenure.until()) && !tenure.isSucceeded()));
    }

    private static Optional<Instant> midnight(JsonNode ending) {
        try {
            return Optional.of(LocalDate.parse(ending.path("expires").asText())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            // Written by a version of this program that wrote days in another way, or there is none.
            return Optional.empty();
        }
    }
}
