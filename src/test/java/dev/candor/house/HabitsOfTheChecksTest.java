package dev.candor.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readers behind {@code HouseHabitsTest} find what they are for, and nothing else. */
class HabitsOfTheChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<style>p { color: red }</style>|a style element",
                "<p class=\"a\" style=\"color: red\">|a style attribute",
                "<script>alert(1)</script>|a script without a file",
                "<button onclick=\"go()\">|an event handler",
                "<BODY ONLOAD=go()>|an event handler",
                "<div hx-on:click=\"go()\">|a handler of htmx",
                "<a href=\"javascript:go()\">|a script as address",
                "<td>{row.value.raw}</td>|text that skips escaping",
                "<td>{row.value.safe}</td>|text that skips escaping",
                "<script src=\"https://cdn.example.org/a.js\"></script>|something of a third party",
                "<img src=\"//cdn.example.org/a.png\">|something of a third party"
            })
    void findsFaultsInTemplates(String template, String fault) {
        assertThat(TemplateFaults.in(template)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<script src=\"/assets/charts.js\" defer></script>",
                "<p class=\"style\">one = two, on = off</p>",
                "<a href=\"https://www.example.org/\">policy</a>",
                "<td>{row.rawCount}</td>",
                "<form method=\"post\" action=\"/setup\">"
            })
    void findsNoFaultsInHonestTemplates(String template) {
        assertThat(TemplateFaults.in(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "candor.store.linger=4ms, true",
        "# candor.store.linger=4ms, true",
        "#candor.store.linger, true",
        "candor.store.linger-more=4ms, false",
        "candor.store.linger.more=4ms, false",
        "its twin candor.store.linger, false"
    })
    void findsSettingsInDocuments(String line, boolean documented) {
        assertThat(Settings.isDocumented("candor.store.linger", "# First line.\n" + line + "\n"))
                .isEqualTo(documented);
    }

    @Test
    void spellsKeysAsOperatorsDo() {
        assertThat(Settings.keysOf(Sample.class, "candor.sample"))
                .containsExactly(
                        "candor.sample.by-name.",
                        "candor.sample.linger-more",
                        "candor.sample.names",
                        "candor.sample.own_name",
                        "candor.sample.parent",
                        "candor.sample.part.depth");
    }

    @Test
    void findsRelativeLinks() {
        String markdown =
                "[a](adr/0001-a.md#part) [b](https://example.org/) ![c](c.png) [d](#here) [e](mailto:e@example.org)";

        assertThat(Texts.linksIn(markdown)).containsExactly("adr/0001-a.md", "c.png");
        assertThat(Texts.matches(Pattern.compile("(x\\d)"), "x1 y2 x3")).containsExactly("x1", "x3");
    }

    /** Not annotated as a mapping, or Quarkus would take it for one. */
    interface Sample {
        Duration lingerMore();

        Optional<List<String>> names();

        Map<String, String> byName();

        Part part();

        @WithParentName
        Parent parents();

        @WithName("own_name")
        int renamed();

        interface Part {
            int depth();
        }

        interface Parent {
            int parent();
        }
    }
}
