package dev.candor.catalog.history;

import static dev.candor.catalog.history.TestVersions.codes;
import static dev.candor.catalog.history.TestVersions.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only the manifests tell: which version was in force when. */
class PastManifestsTest {
    private static final String BODY = """
            {"name": "some", "retention": 60,
             "properties": [{"path": "ci", "wording": "Whether it is built", "keep": "flag", "expires": "2026-12-01"}]}
            """;
    private static final String LASTING = BODY.replace(", \"expires\": \"2026-12-01\"", "");

    @Test
    void saysWhichTypesWentAndCameBack() {
        List<Version> versions = List.of(version(1, "2026-11-01T10:00:00Z", BODY.replace("2026-12-01", "2029-12-01")));
        List<PastTypes> manifests = List.of(
                new PastTypes(Instant.parse("2026-11-01T10:00:00Z"), Map.of("some", 1)),
                new PastTypes(Instant.parse("2026-11-05T10:00:00Z"), Map.of()),
                new PastTypes(Instant.parse("2026-11-09T10:00:00Z"), Map.of("some", 1)));

        List<DatedChange> history = History.before(History.of(versions, manifests), LocalDate.parse("2027-06-01"));

        assertThat(history)
                .extracting(entry -> entry.at() + " " + codes(entry))
                .containsExactly(
                        "2026-11-09T10:00:00Z [type_returned]",
                        "2026-11-05T10:00:00Z [type_removed]",
                        "2026-11-01T10:00:00Z [first_published]");
    }

    @Test
    void aTypeThatExpiredWasNotTakenAway() {
        String ending = BODY.replace("\"name\"", "\"expires\": \"2026-11-05\", \"name\"")
                .replace("2026-12-01", "2029-12-01");
        List<PastTypes> manifests = List.of(
                new PastTypes(Instant.parse("2026-11-01T10:00:00Z"), Map.of("some", 1)),
                new PastTypes(Instant.parse("2026-11-05T00:00:00Z"), Map.of()));

        assertThat(History.before(
                        History.of(List.of(version(1, "2026-11-01T10:00:00Z", ending)), manifests),
                        LocalDate.parse("2027-06-01")))
                .extracting(TestVersions::codes)
                .containsExactly(List.of("type_expired"), List.of("first_published"));
    }

    @Test
    void saysWhenAFormerVersionIsInForceAgain() {
        String lasting = BODY.replace("2026-12-01", "2029-12-01");
        List<Version> versions = List.of(
                version(1, "2026-11-01T10:00:00Z", lasting),
                version(2, "2026-11-05T10:00:00Z", lasting.replace("60", "30")));
        List<PastTypes> manifests = List.of(
                new PastTypes(Instant.parse("2026-11-01T10:00:00Z"), Map.of("some", 1)),
                new PastTypes(Instant.parse("2026-11-05T10:00:00Z"), Map.of("some", 2)),
                new PastTypes(Instant.parse("2026-11-06T10:00:00Z"), Map.of("some", 1)));

        List<DatedChange> history = History.before(History.of(versions, manifests), LocalDate.parse("2027-06-01"));

        assertThat(history)
                .extracting(entry -> entry.at() + " " + entry.version() + " " + codes(entry))
                .containsExactly(
                        "2026-11-06T10:00:00Z 1 [version_returned, retention_changed]",
                        "2026-11-05T10:00:00Z 2 [retention_changed]",
                        "2026-11-01T10:00:00Z 1 [first_published]");
        assertThat(history.getFirst().changes().getLast().words())
                .isEqualTo("Rows are kept for 60 days; before, for 30.");
    }

    /** An upgrade that is taken back: what the former version said of its end counts again, and what the later one said does not. */
    @Test
    void whatExpiresIsTheVersionThatIsInForce() {
        List<Version> versions = List.of(
                version(1, "2026-11-01T10:00:00Z", BODY.replace("2026-12-01", "2026-12-31")),
                version(2, "2026-11-05T10:00:00Z", BODY.replace("2026-12-01", "2027-06-30")));
        PastTypes first = manifest("2026-11-01T10:00:00.5Z", Map.of("some", 1));
        PastTypes second = manifest("2026-11-05T10:00:00.5Z", Map.of("some", 2));

        assertThat(expiries(versions, List.of())).containsExactly("2027-06-30T00:00:00Z 2");
        assertThat(expiries(versions, List.of(first, second))).containsExactly("2027-06-30T00:00:00Z 2");
        assertThat(expiries(versions, List.of(first, second, manifest("2026-11-09T10:00:00Z", Map.of("some", 1)))))
                .containsExactly("2026-12-31T00:00:00Z 1");
        assertThat(expiries(versions, List.of(first, second, manifest("2027-02-01T10:00:00Z", Map.of("some", 1)))))
                .isEmpty();
        assertThat(expiries(versions, List.of(first, second, manifest("2026-11-09T10:00:00Z", Map.of()))))
                .isEmpty();
    }

    /** A former body may have expired between two versions: it is known by what was in force on that day. */
    @Test
    void expiryOfAFormerVersionIsKept() {
        List<Version> versions = List.of(
                version(1, "2026-11-01T10:00:00Z", BODY),
                version(2, "2026-12-05T10:00:00Z", BODY.replace("2026-12-01", "2027-06-30")));

        assertThat(expiries(versions, List.of())).containsExactly("2027-06-30T00:00:00Z 2", "2026-12-01T00:00:00Z 1");
    }

    @Test
    void aTypeGoesWithTheVersionThatItHad() {
        List<Version> versions = upgraded();
        List<PastTypes> manifests = List.of(
                manifest("2026-11-01T10:00:00Z", Map.of("some", 1)),
                manifest("2026-11-05T10:00:00Z", Map.of("some", 2)),
                manifest("2026-11-06T10:00:00Z", Map.of("some", 1)),
                manifest("2026-11-07T10:00:00Z", Map.of()),
                manifest("2026-11-08T10:00:00Z", Map.of("some", 1)));

        List<DatedChange> history = History.of(versions, manifests);

        assertThat(shown(history, 2))
                .containsExactly("2026-11-08T10:00:00Z 1 [type_returned]", "2026-11-07T10:00:00Z 1 [type_removed]");
        assertThat(history.getFirst().digest()).isEqualTo("1".repeat(64));
        assertThat(history.getFirst().changes().getFirst().words())
                .isEqualTo("Is taken again, by the same definition.");
    }

    @Test
    void aTypeThatReturnsByAFormerVersionSaysSo() {
        List<PastTypes> manifests = List.of(
                manifest("2026-11-01T10:00:00Z", Map.of("some", 1)),
                manifest("2026-11-05T10:00:00Z", Map.of("some", 2)),
                manifest("2026-11-07T10:00:00Z", Map.of()),
                manifest("2026-11-08T10:00:00Z", Map.of("some", 1)));

        List<DatedChange> history = History.of(upgraded(), manifests);

        assertThat(shown(history, 2))
                .containsExactly(
                        "2026-11-08T10:00:00Z 1 [type_returned, retention_changed]",
                        "2026-11-07T10:00:00Z 2 [type_removed]");
        assertThat(history.getFirst().changes())
                .extracting(Change::words)
                .containsExactly(
                        "Is taken again, by version 1 of the definition.",
                        "Rows are kept for 60 days; before, for 30.");
    }

    @Test
    void aNewVersionIsComparedWithTheOneThatWasInForce() {
        List<Version> versions = new ArrayList<>(upgraded());
        versions.add(version(3, "2026-11-09T10:00:00Z", LASTING.replace("60", "45")));
        List<PastTypes> manifests = List.of(
                manifest("2026-11-01T10:00:00Z", Map.of("some", 1)),
                manifest("2026-11-05T10:00:00Z", Map.of("some", 2)),
                manifest("2026-11-06T10:00:00Z", Map.of("some", 1)),
                manifest("2026-11-09T10:00:00.5Z", Map.of("some", 3)));

        DatedChange newest = History.of(versions, manifests).getFirst();

        assertThat(newest.version()).isEqualTo(3);
        assertThat(newest.changes())
                .extracting(Change::words)
                .containsExactly("Rows are kept for 45 days; before, for 60.");
    }

    /** Versions that differ in words only have one manifest: what it says of the version is not what came after it. */
    @Test
    void aVersionWithoutAManifestOfItsOwnIsInForceFromItsPublicationOn() {
        List<PastTypes> manifests = List.of(
                manifest("2026-11-01T10:00:00Z", Map.of("some", 1)), manifest("2026-11-07T10:00:00Z", Map.of()));

        assertThat(shown(History.of(upgraded(), manifests), 1))
                .containsExactly("2026-11-07T10:00:00Z 2 [type_removed]");
    }

    /** A server may begin with a definition whose day is over: nobody took it away. */
    @Test
    void whatHasExpiredBeforeItWasPublishedWasNotTakenAway() {
        String over = LASTING.replace("\"name\"", "\"expires\": \"2025-11-05\", \"name\"");
        List<PastTypes> manifests = List.of(manifest("2026-11-01T10:00:00.5Z", Map.of()));

        assertThat(History.of(List.of(version(1, "2026-11-01T10:00:00Z", over)), manifests).stream()
                        .filter(entry -> entry.at().isBefore(Instant.parse("2029-01-01T00:00:00Z"))))
                .extracting(TestVersions::codes)
                .containsExactly(List.of("first_published"));
    }

    private static List<Version> upgraded() {
        return List.of(
                version(1, "2026-11-01T10:00:00Z", LASTING),
                version(2, "2026-11-05T10:00:00Z", LASTING.replace("60", "30")));
    }

    private static PastTypes manifest(String since, Map<String, Integer> versions) {
        return new PastTypes(Instant.parse(since), versions);
    }

    private static List<String> expiries(List<Version> versions, List<PastTypes> manifests) {
        return History.of(versions, manifests).stream()
                .filter(entry -> codes(entry).contains("property_expired"))
                .map(entry -> entry.at() + " " + entry.version())
                .toList();
    }

    private static List<String> shown(List<DatedChange> history, int most) {
        return history.stream()
                .limit(most)
                .map(entry -> entry.at() + " " + entry.version() + " " + codes(entry))
                .toList();
    }
}
