package dev.candor.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.event.rule.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeReaderTest {
    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+",
                "([0-9]{1,2})[0-9]{4}",
                "((?:Linux|macOS) [0-9]{1,3}).*",
                "a{2}3{4}",
                "[({]{2}(?:a)[)}]{3}",
                "\\({2}a\\){2}",
                "[]{2}]{3}",
                "[[:alpha:]{2}]{3}",
                "(?:a{2}|b)c{3}"
            })
    void takesPatternsOfBoundedSize(String pattern) {
        Treatment treatment = read(pattern);

        assertThat(problems.found().stream().map(Problems.Problem::text)).isEmpty();
        assertThat(treatment).isEqualTo(new Treatment.KeepShape(pattern, 64));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(a)(b) | has more than one group",
                "(a(b)) | has more than one group",
                "(?=a) | is not a regular expression of RE2: invalid or unsupported Perl syntax at '(?='",
                "( | is not a regular expression of RE2: missing closing )",
                "a) | is not a regular expression of RE2: ",
                "a{1001} | is not a regular expression of RE2: ",
                "(?:a{9}){9} | counts around a count",
                "(?:(?:a{1000}){1000}){1000} | counts around a count",
                "(?:(?:a{1000})*b?){1000} | counts around a count",
                "\\Q[\\E(?:a{9}){9} | quotes with",
                "(?:[a-z]{0,1000}){1} | counts around a count",
                "[a-z]{1000}[a-z]{1000}[a-z]{1000}[a-z]{1000}[a-z]{1000} | repeats too much"
            })
    void refusesPatternsThatCannotBeMatchedSafely(String pattern, String problem) {
        Treatment treatment = read(pattern);

        assertThat(treatment).isEqualTo(new Treatment.Drop());
        assertThat(problems.found().stream().map(Problems.Problem::text))
                .singleElement()
                .asString()
                .startsWith("acme/some.yaml: properties[0]: shape: 'pattern' " + problem);
    }

    @Test
    void refusesAPatternThatNobodyCanRead() {
        read("a".repeat(2001));

        assertThat(problems.found().stream().map(Problems.Problem::text))
                .containsExactly("acme/some.yaml: properties[0]: shape: 'pattern' is longer than 2000 characters");
    }

    @Test
    void knowsThatNoPrefixIsAskedForAnyMore() {
        ObjectNode property = new ObjectMapper().createObjectNode();
        property.putObject("shape").put("pattern", "a").put("prefix", true);

        ShapeReader.read(new Section(property, "acme/some.yaml: properties[0]", problems));

        assertThat(problems.found().stream().map(Problems.Problem::text))
                .containsExactly("acme/some.yaml: properties[0]: shape: unknown key 'prefix'");
    }

    private Treatment read(String pattern) {
        ObjectNode property = new ObjectMapper().createObjectNode();
        property.putObject("shape").put("pattern", pattern);
        return ShapeReader.read(new Section(property, "acme/some.yaml: properties[0]", problems));
    }
}
