package dev.candor.catalog.history;

import static dev.candor.catalog.history.TestVersions.codes;
import static dev.candor.catalog.history.TestVersions.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {
    private static final String BODY = """
            {"name": "some", "purpose": "To know", "retention": 60, "identity": "none", "topics": ["a"], "connection": ["country"],
             "properties": [
               {"path": "os", "wording": "The system", "list": ["linux", "macos"]},
               {"path": "ci", "wording": "Whether it is built", "keep": "flag", "expires": "2026-12-01"},
               {"path": "rows", "wording": "How many rows", "ranges": [0, 1, 2]}]}
            """;

    @Test
    void beginsWithTheFirstVersion() {
        List<DatedChange> history = History.before(
                History.of(List.of(version(1, "2026-11-01T10:00:00Z", BODY)), List.of()),
                LocalDate.parse("2026-12-01"));

        assertThat(history).hasSize(1);
        assertThat(history.getFirst().at()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(history.getFirst().type()).isEqualTo("some");
        assertThat(codes(history.getFirst())).containsExactly("first_published");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "To know" | "To see" | purpose_changed | The purpose is now “To see”; before, “To know”.
                "retention": 60, | | retention_changed | Rows are kept for 90 days; before, for 60.
                "none" | "day_pseudonym" | identity_changed | How rows are tied together has changed.
                ["country"] | [] | connection_changed | Of the connection it asks now: nothing; before: country.
                ["a"] | ["a", "b"] | conditions_changed | The names it is sent under have changed.
                "The system" | "A system" | wording_changed | “os” is now described as “A system”.
                ["linux", "macos"] | ["linux", "bsd"] | treatment_changed | “os”: known now: bsd; no longer known: macos.
                "ranges": [0, 1, 2] | "drop": true | treatment_changed | “rows”: Dropped on arrival, never stored.
                "ranges": [0, 1, 2] | "lost": 7 | treatment_changed | “rows”: Treated in a way that has no words today.
                "keep": "flag" | "keep": "flag", "dimension": true | other_changed | “ci” is counted in another way in reports.
                , "expires": "2026-12-01" | | expiry_changed | “ci” no longer expires.
                2026-12-01 | 2027-01-01 | expiry_changed | “ci” is taken until, and without, 2027-01-01.
                "path": "rows" | "path": "tables" | property_added | “tables” is new: How many rows. Rounded into ranges: 0, 1, 2 and more.
                "path": "rows" | "path": "tables" | property_removed | “rows” is no longer taken.
                "name": "some" | "name": "some", "expires": "2028-01-01" | expiry_changed | It takes nothing more from 2028-01-01 on.
                "name": "some" | "name": "some", "needs": "os" | conditions_changed | What an event must say has changed.
                "name": "some" | "name": "some", "colour": "blue" | other_changed | “colour” of the definition has changed.
                """)
    void saysWhatDiffersFromTheVersionBefore(String from, String to, String code, String words) {
        String changed = BODY.replace(from, to == null ? "" : to);

        List<DatedChange> history =
                of(version(1, "2026-11-01T10:00:00Z", BODY), version(2, "2026-11-02T10:00:00Z", changed));

        assertThat(history).hasSize(2);
        assertThat(history.getFirst().version()).isEqualTo(2);
        assertThat(history.getFirst().changes())
                .extracting(change -> change.kind().code() + " " + change.words())
                .contains(code + " " + words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.candor.catalog.yaml.TreatmentPairs#all")
    void tellsADifferenceInAnyKeyOfATreatment(String key, String before, String after) throws IOException {
        List<DatedChange> history = of(
                version(1, "2026-11-01T10:00:00Z", property(before)),
                version(2, "2026-11-02T10:00:00Z", property(after)));

        assertThat(codes(history.getFirst())).describedAs(key).containsExactly("treatment_changed");
    }

    private static String property(String treatment) throws IOException {
        return new YAMLMapper()
                .readTree("properties: [{path: x, wording: An x, " + treatment + "}]")
                .toString();
    }

    @Test
    void aNewOrderIsAChangeTooAndSaysThatItIsNone() {
        String reordered = BODY.replace("[\"linux\", \"macos\"]", "[\"macos\", \"linux\"]");

        assertThat(of(version(1, "2026-11-01T10:00:00Z", BODY), version(2, "2026-11-02T10:00:00Z", reordered))
                        .getFirst()
                        .changes())
                .isNotEmpty();
    }

    @Test
    void expiryIsAnEntryOfItsOwnOnceTheDayHasCome() {
        Version only = version(1, "2026-11-01T10:00:00Z", BODY);

        assertThat(History.before(History.of(List.of(only), List.of()), LocalDate.parse("2026-12-01")))
                .hasSize(1);
        List<DatedChange> history = of(only);
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().at()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(history.getFirst().changes().getFirst())
                .isEqualTo(new Change(
                        Change.Kind.PROPERTY_EXPIRED, "ci", "“ci” has expired as planned: it is no longer taken."));
    }

    @Test
    void whatWasPutOffInTimeDidNotExpire() {
        String later = BODY.replace("2026-12-01", "2029-12-01");

        assertThat(of(version(1, "2026-11-01T10:00:00Z", BODY), version(2, "2026-11-30T10:00:00Z", later)))
                .extracting(TestVersions::codes)
                .containsExactly(List.of("expiry_changed"), List.of("first_published"));
    }

    @Test
    void isBounded() {
        Version[] versions = IntStream.rangeClosed(1, 300)
                .mapToObj(number -> version(
                        number,
                        Instant.parse("2026-01-01T00:00:00Z")
                                .plusSeconds(number)
                                .toString(),
                        BODY.replace("60", Integer.toString(number))))
                .toArray(Version[]::new);

        List<DatedChange> history = of(versions);

        assertThat(history).hasSize(History.MOST);
        assertThat(history.get(1).version()).isEqualTo(300);
    }

    private static List<DatedChange> of(Version... versions) {
        return History.before(History.of(List.of(versions), List.of()), LocalDate.parse("2027-06-01")).stream()
                .filter(change -> versions.length == 1
                        || versions.length > 2
                        || change.changes().getFirst().kind() != Change.Kind.PROPERTY_EXPIRED)
                .toList();
    }
}
