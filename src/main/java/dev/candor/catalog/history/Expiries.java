package dev.candor.catalog.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The midnights at which something expired by itself, or will: those that came while their version was in force. */
final class Expiries {
    private Expiries() {}

    /** Of versions that are sorted by type, then by number. */
    static List<DatedChange> of(List<Version> versions) {
        List<DatedChange> changes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            boolean isNewest =
                    i + 1 == versions.size() || !versions.get(i + 1).type().equals(version.type());
            Instant until = isNewest ? Instant.MAX : versions.get(i + 1).from();
            for (Change change : changes(version.body())) {
                midnight(change, version.body())
                        .filter(at -> at.isAfter(version.from()) && at.isBefore(until))
                        .ifPresent(at -> changes.add(new DatedChange(
                                at, version.type(), version.number(), version.digest(), List.of(change))));
            }
        }
        return changes;
    }

    private static List<Change> changes(JsonNode body) {
        List<Change> changes = new ArrayList<>();
        if (body.has("expires")) {
            changes.add(
                    new Change(Change.Kind.TYPE_EXPIRED, "", "Has expired as planned: nothing more of it is taken."));
        }
        for (JsonNode property : body.path("properties")) {
            if (property.has("expires")) {
                String path = property.path("path").asText();
                changes.add(new Change(
                        Change.Kind.PROPERTY_EXPIRED,
                        path,
                        "“" + path + "” has expired as planned: it is no longer taken."));
            }
        }
        return changes;
    }

    private static Optional<Instant> midnight(Change change, JsonNode body) {
        JsonNode at = body;
        for (JsonNode property : body.path("properties")) {
            if (!change.path().isEmpty() && property.path("path").asText().equals(change.path())) {
                at = property;
            }
        }
        try {
            return Optional.of(LocalDate.parse(at.path("expires").asText())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            // Written by a version of this program that wrote days in another way.
            return Optional.empty();
        }
    }
}
