package dev.candor.catalog.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;

/** Versions of one type, and what a history says of them. */
final class TestVersions {
    private static final JsonMapper MAPPER = new JsonMapper();

    private TestVersions() {}

    /** A version of the type {@code some}, by its definition as JSON. */
    static Version version(int number, String from, String body) {
        try {
            return new Version(
                    "some",
                    number,
                    Integer.toString(number % 10).repeat(64),
                    Instant.parse(from),
                    MAPPER.readTree(body));
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException(body, noJson);
        }
    }

    static List<String> codes(DatedChange entry) {
        return entry.changes().stream().map(change -> change.kind().code()).toList();
    }
}
