package dev.candor.privacy.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentRulesTest {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 | Chrome 120 | Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.91"
                        + " | Edge 120 | Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0 | Firefox 121 | Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.2 Safari/605.1.15"
                        + " | Safari 17 | macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605 Version/17.2 Mobile/15E148"
                        + " Safari/604.1 | Safari 17 | iOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605 CriOS/120.0.6099.119"
                        + " Mobile/15E148 Safari/604.1 | Chrome 120 | iOS",
                "Mozilla/5.0 (iPad; CPU OS 17_2 like Mac OS X) AppleWebKit/605 FxiOS/121.0 Safari/605 | Firefox 121 | iOS",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/118.0 Safari/537.36 OPR/104.0.0.0"
                        + " | Opera 104 | Linux",
                "Mozilla/5.0 (Linux; Android 13; SM-S918B) AppleWebKit/537.36 SamsungBrowser/23.0 Chrome/115.0 Mobile"
                        + " Safari/537.36 | Samsung Internet 23 | Android",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0.0.0 Safari/537.36"
                        + " | HeadlessChrome 120 | Linux",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36"
                        + " | Chrome 120 | ChromeOS",
                "Mozilla/5.0 (Macintosh) AppleWebKit/537.36 app/1 Chrome/118.0 Electron/27.1.0 Safari/537.36"
                        + " | Electron 27 | macOS",
                "curl/8.5.0 | curl 8 | OTHER",
                "Go-http-client/1.1 | Go-http-client 1 | OTHER",
                "node-fetch/1.0 (+https://github.com/bitinn/node-fetch) | node-fetch 1 | OTHER",
                "node-fetch | node-fetch | OTHER",
                "axios/1.6.2 | axios 1 | OTHER",
                "undici | undici | OTHER",
                "python-requests/2.31.0 | Python | OTHER",
                "hasura-graphql-engine/v2.48.10 | Hasura server | OTHER",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | bot | OTHER",
                "Mozilla/5.0 (Linux; Android 6.0.1) Chrome/120.0 (compatible; Googlebot/2.1) | bot | Android",
                "Mozilla/5.0 jane.doe@example.com | OTHER | OTHER",
                "Chrome/99999999999999999999 | Chrome | OTHER",
                "Chrome/jane | Chrome | OTHER",
                "<script>alert(1)</script> | OTHER | OTHER",
            })
    void namesTheFamilyAndNothingElse(String agent, String family, String system) {
        assertThat(AgentRules.familyOf(agent, null)).isEqualTo(family);
        assertThat(SystemRules.familyOf(agent, null)).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Not_A Brand\";v=\"8\", \"Chromium\";v=\"120\", \"Google Chrome\";v=\"120\" | Chrome 120",
                "\"Chromium\";v=\"120\", \"Microsoft Edge\";v=\"121\" | Edge 121",
                "\"Brave\";v=\"119\", \"Chromium\";v=\"119\" | Brave 119",
                "\"Chromium\";v=\"119\" | Chrome 120",
                "\"jane doe\";v=\"7\" | Chrome 120",
                "garbage | Chrome 120",
            })
    void believesHintsForKnownBrands(String hint, String family) {
        assertThat(AgentRules.familyOf(CHROME, hint)).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"macOS\" | macOS", "\"Linux\" | Linux", "\"jane\" | Windows", "macOS | Windows"})
    void believesHintsForKnownPlatforms(String hint, String family) {
        assertThat(SystemRules.familyOf(CHROME, hint)).isEqualTo(family);
    }

    @Test
    void learnsNothingFromNoAgent() {
        assertThat(AgentRules.familyOf(null, null)).isNull();
        assertThat(AgentRules.familyOf("", null)).isNull();
        assertThat(SystemRules.familyOf(null, null)).isNull();
    }

    @Test
    void doesNotReadOnForEver() {
        assertThat(AgentRules.familyOf("x".repeat(1_000_000) + "Chrome/120", null))
                .isEqualTo("OTHER");
    }

    @Property
    void neverEchoesWhatItReads(@ForAll String text) {
        String agent = "janedoe" + text + "janedoe";

        assertThat(String.valueOf(AgentRules.familyOf(agent, agent))).doesNotContain("janedoe");
        assertThat(String.valueOf(SystemRules.familyOf(agent, agent))).doesNotContain("janedoe");
    }
}
