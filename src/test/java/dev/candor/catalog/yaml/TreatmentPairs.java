package dev.candor.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** For every key of a treatment two properties that differ by it, so that whoever compares definitions is asked about all. */
public final class TreatmentPairs {
    private static final Map<String, String[]> BY_KEY = Map.ofEntries(
            pair("keep", "keep: flag", "drop: true"),
            pair("whole", "whole: {to: 5}", "whole: {to: 6}"),
            pair("decimal", "decimal: {to: 5, digits: 2}", "decimal: {to: 5, digits: 3}"),
            pair("shape", "shape: {pattern: a, max: 5}", "shape: {pattern: b, max: 5}"),
            pair("list", "list: [a, b]", "list: [a, c]"),
            pair("cut_at", "list: [a, b]", "list: [a, b], cut_at: '@'"),
            pair("numbers", "numbers: [1]", "numbers: [1, 2]"),
            pair("ranges", "ranges: [0, 10]", "ranges: [0, 5, 10]"),
            pair("version", "version: 2", "version: 3"),
            pair("route", "route: {templates: [/a]}", "route: {templates: [/a, /b]}"),
            pair("error_class", "error_class: [A]", "error_class: [A, B]"),
            pair("stack", "stack: {classes: [A], frames: [a]}", "stack: {classes: [A], frames: [a, b]}"),
            pair("scrub", "scrub: {max: 50}", "scrub: {max: 60}"),
            pair("drop", "drop: true", "keep: flag"));

    private TreatmentPairs() {}

    /** Key, the property before, the property after. */
    public static Stream<Arguments> all() {
        assertThat(BY_KEY).containsOnlyKeys(TreatmentReader.keys());
        return BY_KEY.entrySet().stream()
                .map(pair -> Arguments.of(pair.getKey(), pair.getValue()[0], pair.getValue()[1]));
    }

    private static Map.Entry<String, String[]> pair(String key, String before, String after) {
        return Map.entry(key, new String[] {before, after});
    }
}
