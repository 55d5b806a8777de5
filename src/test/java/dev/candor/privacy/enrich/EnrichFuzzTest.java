package dev.candor.privacy.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.candor.event.rule.Treatment;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a browser calls itself and wherever its page comes from: a word of a closed list, or nothing. */
class EnrichFuzzTest {

    @MethodSource("agents")
    @FuzzTest(maxDuration = "1m")
    void tellsWordsOfAClosedListOnly(@NotNull String text) {
        for (String agent : new String[] {
            AgentRules.familyOf(text, null), AgentRules.familyOf(text, text), AgentRules.familyOf(null, text)
        }) {
            assertThat(agent == null
                            || agent.equals(Treatment.OTHER)
                            || agent.matches("[A-Za-z.-]+( [A-Za-z]+)*( [0-9]{1,3})?"))
                    .isTrue();
        }
        assertThat(SystemRules.familyOf(text, text))
                .isIn(
                        null,
                        Treatment.OTHER,
                        "Android",
                        "iOS",
                        "ChromeOS",
                        "Windows",
                        "macOS",
                        "FreeBSD",
                        "OpenBSD",
                        "Linux");
        assertThat(HostClasses.classOf(text)).isIn(null, "localhost", "private", "public");
        assertThat(HostClasses.classOf("http://" + text)).isIn(null, "localhost", "private", "public");
    }

    static Stream<String> agents() {
        return Stream.of(
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
                "\"Microsoft Edge\";v=\"141\", \"Not?A_Brand\";v=\"8\", \"Chromium\";v=\"141\"",
                "https://jane:secret@[2001:db8::1]:8080/path?query#fragment",
                "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)");
    }
}
