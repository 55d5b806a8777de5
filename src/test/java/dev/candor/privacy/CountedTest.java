package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.Event;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.rule.Counted;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted of an event is what is stored of it. {@link EveryPropertyTest} asks the same of whatever may be sent. */
class CountedTest {
    private static final Enrichment EVERYTHING = new Enrichment("NZ", "Firefox 140", "Linux", "public");
    private static final YamlFile TYPE = TestCatalog.trial("""
        connection: [agent, country]
        version: release
        cells: [[version, country], [agent], [at.os, word], [flag], [step]]
        properties:
          - {path: release, wording: The version, version: 2}
          - {path: at.os, wording: The system, list: [linux], dimension: true}
          - {path: word, wording: A word, shape: {pattern: "[a-zé\\"]+", max: 9}, dimension: true}
          - {path: flag, wording: A flag, keep: flag, dimension: true}
          - {path: step, wording: A step, whole: {from: -5, to: 5}, dimension: true}
          - {path: detail, wording: A detail, keep: flag}
          - {path: tables, wording: How many tables, ranges: [0, 1, 2], measure: true}
          - {path: took, wording: How long, whole: {from: 0, to: 99}, measure: true}
          - {path: load, wording: How busy, decimal: {from: 0, to: 9, digits: 3}, measure: true}
        """);

    private final Catalog catalog = TestCatalog.of(MutableClock.at("2026-03-10T12:00:00Z"), TestCatalog.MINE, TYPE);
    private final BuiltIn builtIn = new BuiltIn();

    @Test
    void countsWhatIsStored() throws IOException {
        Event event = stored("""
            {"release": "v1.2.3", "at": {"os": "linux"}, "word": "caf\\u00e9\\"", "flag": true, "step": -3, "detail": true,
             "tables": 7, "took": 12, "load": 0.00012345}
            """);

        assertThat(values(event))
                .containsOnly(
                        Map.entry("version", "v1.2"),
                        Map.entry("country", "NZ"),
                        Map.entry("agent", "Firefox 140"),
                        Map.entry("at.os", "linux"),
                        Map.entry("word", "café\""),
                        Map.entry("flag", "true"),
                        Map.entry("step", "-3"),
                        Map.entry("tables", "2+"),
                        Map.entry("took", "12"),
                        Map.entry("load", "0.000123"));
        StoredValues.assertCounted(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"at\": {\"os\": \"beos\"}, \"word\": \"Word\", \"flag\": \"true\", \"step\": 6, \"tables\": -1,"
                        + " \"took\": 1.5}",
                "{\"release\": \"secret\", \"at\": \"linux\", \"at.os\": \"linux\", \"load\": 10, \"tables\": 1e400}"
            })
    void countsWhatBecameOfWhatDidNotFit(String body) throws IOException {
        StoredValues.assertCounted(stored(body));
    }

    @Test
    void tellsWhatIsNotThereFromWhatIsOther() {
        assertThat(values(stored("{\"at\": {\"os\": \"beos\"}, \"step\": 6}")))
                .containsEntry("at.os", "OTHER")
                .doesNotContainKeys("step", "flag", "version");
    }

    @Test
    void countsOfTheConnectionWhatTheTypeAsksFor() throws IOException {
        for (var type : builtIn.types()) {
            AdmittedEvent admitted =
                    builtIn.admit(type, builtIn.complete(type).body(1)).orElseThrow();
            Event event = builtIn.anonymize(admitted, EVERYTHING);

            StoredValues.assertCounted(event);
            assertThat(values(event)).hasSameSizeAs(event.counted().cells().names());
        }
    }

    private Event stored(String body) {
        RawEvent raw = TestCatalog.own("trial", body);
        AdmittedEvent admitted = ((Admission.Admitted) catalog.admit(raw)).event();
        return TestAnonymizer.fixed()
                .anonymize(
                        admitted,
                        EVERYTHING,
                        SubmissionNotes.onOne(Origins.from("203.0.113.9").origin()));
    }

    /** Without those that the event does not have. */
    private static Map<String, String> values(Event event) {
        Counted counted = event.counted();
        Map<String, String> values = new HashMap<>();
        for (String name : counted.cells().names()) {
            String value = counted.value(counted.cells().position(name));
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }
}
