package dev.candor.catalog.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.TeamTexts;
import dev.candor.catalog.proposal.Change.Weight;
import dev.candor.catalog.team.TestDrafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTest {
    private static final String TEXT = TeamTexts.of("trial");

    private static List<Change> change(String before, String after) {
        return Difference.of(TestDrafts.replacing(before, after));
    }

    private static List<Change> propertyChange(String before, String after) {
        return change(
                TEXT + "  - {path: x, wording: An x, " + before + "}\n",
                TEXT + "  - {path: x, wording: An x, " + after + "}\n");
    }

    @Test
    void isNothingForTheSameText() {
        assertThat(change(TEXT, TEXT + "# a comment\n")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.candor.catalog.yaml.TreatmentPairs#all")
    void tellsADifferenceInAnyKeyOfATreatment(String key, String before, String after) {
        assertThat(propertyChange(before, after)).describedAs(key).isNotEmpty();
        assertThat(propertyChange(before, before)).describedAs(key).isEmpty();
    }

    @Test
    void ofANewTypeIsAllThatItKeeps() {
        assertThat(Difference.of(TestDrafts.fresh(TEXT)))
                .extracting(Change::weight, Change::sentence)
                .satisfiesExactly(
                        first -> assertThat(first.toString())
                                .contains("LOOSER", "A new event type: “A trial”", "30 days"),
                        second -> assertThat(second.toString())
                                .contains("LOOSER", "Also keeps “os”", "one of 2 known words"),
                        third -> assertThat(third.toString()).contains("OTHER", "cannot be tied together"),
                        fourth -> assertThat(fourth.toString()).contains("OTHER", "Ends on 2027-12-31"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole: {to: 5} | whole: {to: 6} | LOOSER",
                "whole: {to: 5} | whole: {from: 1, to: 5} | TIGHTER",
                "decimal: {to: 5, digits: 2} | decimal: {to: 5, digits: 3} | LOOSER",
                "decimal: {to: 5, digits: 2} | decimal: {to: 4, digits: 1} | TIGHTER",
                "ranges: [0, 10] | ranges: [0, 5, 10] | LOOSER",
                "ranges: [0, 5, 10] | ranges: [0, 10] | TIGHTER",
                "ranges: [0, 5, 10] | whole: {to: 10} | LOOSER",
                "list: [a, b] | list: [a, b, c] | LOOSER",
                "list: [a, b, c] | list: [b] | TIGHTER",
                "list: [a, b] | shape: {pattern: \"[a-z]{1,9}\"} | LOOSER",
                "numbers: [1, 2] | numbers: [1] | TIGHTER",
                "numbers: [1] | numbers: [2] | LOOSER",
                "version: 2 | version: 3 | LOOSER",
                "version: 3 | version: 1 | TIGHTER",
                "error_class: [A] | error_class: [A, B] | LOOSER",
                "error_class: [A, B] | error_class: [B] | TIGHTER",
                "shape: {pattern: a, max: 5} | shape: {pattern: a, max: 6} | LOOSER",
                "shape: {pattern: a, max: 5} | shape: {pattern: a, max: 4} | TIGHTER",
                "shape: {pattern: a, max: 5} | shape: {pattern: b, max: 5} | LOOSER",
                "route: {templates: [/a]} | route: {templates: [/a, /b]} | LOOSER",
                "route: {templates: [/a, /b]} | route: {templates: [/b]} | TIGHTER",
                "drop: true | keep: flag | LOOSER",
                "keep: flag | drop: true | TIGHTER",
            })
    void tellsLooserFromTighter(String before, String after, Weight weight) {
        assertThat(propertyChange(before, after))
                .filteredOn(change -> change.weight() != Weight.OTHER)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.weight()).isEqualTo(weight);
                    assertThat(change.sentence()).contains("“x”");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention: 30 | retention: 31 | LOOSER",
                "retention: 30 | retention: 29 | TIGHTER",
                "expires: \"2027-12-31\" | expires: \"2028-01-01\" | LOOSER",
                "expires: \"2027-12-31\" | expires: \"2027-12-30\" | TIGHTER",
                "identity: none | identity: day_pseudonym | LOOSER",
                "identity: none | identity: {paths: [id], rights: bearer} | LOOSER",
                "identity: day_pseudonym | identity: none | TIGHTER",
                "identity: {paths: [id], rights: bearer} | identity: {paths: [id], rights: confirmed_contact} | LOOSER",
                "connection: [] | connection: [country] | LOOSER",
                "connection: [country] | connection: [] | TIGHTER",
                "mentions: [] | mentions: [{role: server, path: s, wording: A server}] | LOOSER",
                "mentions: [{role: server, path: s, wording: A server}] | mentions: [] | TIGHTER",
                "topics: [a] | topics: [a, b] | LOOSER",
                "topics: [a, b] | topics: [a] | TIGHTER",
                "purpose: To try something | purpose: To sell something | LOOSER",
                "owner: Product | owner: Sales | OTHER",
                "title: A trial | title: A title | OTHER",
                "needs: [os] | needs: [] | LOOSER",
                "unwanted: {path: os, values: [x]} | unwanted: {path: os, values: [y]} | LOOSER",
            })
    void weighsEveryKey(String before, String after, Weight weight) {
        String key = before.substring(0, before.indexOf(':'));
        String rest = TeamTexts.without("trial", key);

        assertThat(change(before + "\n" + rest, after + "\n" + rest))
                .singleElement()
                .satisfies(change -> assertThat(change.weight()).isEqualTo(weight));
    }

    @Test
    void putsWhatLoosensFirst() {
        String after = TeamTexts.with("trial", "retention", "90")
                .replace("title: A trial", "title: A title")
                .replace("[linux, macos]", "[linux]");

        assertThat(change(TEXT, after))
                .extracting(Change::weight)
                .containsExactly(Weight.LOOSER, Weight.TIGHTER, Weight.OTHER);
    }

    @Test
    void namesTheWordsThatAreNew() {
        assertThat(propertyChange("list: [a]", "list: [a, b, c, d, e, f, g, h, i, j]"))
                .singleElement()
                .satisfies(change -> assertThat(change.sentence()).contains("New: “b”, “c”", "“i” and 1 more"));
    }
}
