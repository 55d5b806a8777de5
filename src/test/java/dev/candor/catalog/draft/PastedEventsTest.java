package dev.candor.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedEventsTest {
    @Test
    void listsEveryKeyWithItsKindAndDropsAll() {
        String draft = PastedEvents.draft("""
                {"os": "linux", "failed": true, "archives": 17, "ratio": 0.25, "build": {"version": "1.4.2"},
                 "packages": [{"size": 3}, {"size": 4}], "tags": ["a"], "nothing": null}
                """);

        assertThat(draft.lines().filter(line -> line.startsWith("  - ")))
                .containsExactly(
                        "  - {path: \"os\", wording: \"FILL IN: what it is\", drop: true}",
                        "  - {path: \"failed\", wording: \"FILL IN: what it is\", drop: true}",
                        "  - {path: \"archives\", wording: \"FILL IN: what it is\", drop: true}",
                        "  - {path: \"ratio\", wording: \"FILL IN: what it is\", drop: true}",
                        "  - {path: \"build.version\", wording: \"FILL IN: what it is\", drop: true}",
                        "  - {path: \"packages[].size\", wording: \"FILL IN: what it is\", drop: true}",
                        "  - {path: \"tags[]\", wording: \"FILL IN: what it is\", drop: true}",
                        "  - {path: \"nothing\", wording: \"FILL IN: what it is\", drop: true}");
        assertThat(draft)
                .contains(
                        "# Text. If it is needed: list: [the words that you expect]\n  - {path: \"os\"",
                        "# Yes or no. If it is needed: keep: flag\n",
                        "# Whole number. If it is needed: ranges: [",
                        "# Number. If it is needed: decimal: {",
                        "# Text. If it is needed: version: 2\n  - {path: \"build.version\"",
                        "# Always null.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org,an e-mail address",
        "192.0.2.17,a network address",
        "2001:db8::17,a network address",
        "https://ada.example.org/x,a link",
        "/home/ada/notes,a path",
        "C:\\Users\\ada,a path",
        "2026-11-22T03:10:55Z,an exact time",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a,a key or token",
        "5b0d7a52-3a57-4c8e-9a35-6f1f0c9e2d11,an identifier"
    })
    void warnsOfWhatAValueLooksLike(String value, String words) {
        String draft = PastedEvents.draft("{\"thing\":\"" + value.replace("\\", "\\\\") + "\"}");

        assertThat(draft).contains("# CAREFUL: it looks like " + words).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "host_name", "home-dir", "email", "errorMessage", "apiToken", "latitude"})
    void warnsOfWhatANameSays(String key) {
        assertThat(PastedEvents.draft("{\"" + key + "\":\"x\"}"))
                .contains("# CAREFUL: it looks like something about a person or a machine");
    }

    @Test
    void suggestsAnIdentity() {
        assertThat(PastedEvents.draft("{\"copy\":\"5b0d7a52-3a57-4c8e-9a35-6f1f0c9e2d11\"}"))
                .contains("identity: {paths: \"copy\", rights: bearer}");
    }

    @Test
    void leavesOutKeysThatLookLikeData() {
        String draft = PastedEvents.draft("""
                {"ok": 1, "ada@example.org": 2, "5b0d7a52-3a57-4c8e-9a35-6f1f0c9e2d11": 3, "/home/ada": 4, "a\\nb: c": 5, "x20261122": 6}
                """);

        assertThat(draft)
                .contains("path: \"ok\"", "# The event has keys that look like data")
                .doesNotContain("ada", "5b0d7a52", "x2026", "b: c");
    }

    @Test
    void leavesOutTheKeysOfAMap() {
        StringBuilder json = new StringBuilder("{\"installed\":{\"someones-package\":1");
        for (char a = 'a'; a <= 'z'; a++) {
            json.append(",\"").append(a).append("a\":1,\"").append(a).append("b\":1");
        }

        assertThat(PastedEvents.draft(json.append("}}").toString()))
                .contains("path: \"installed\"", "so many keys that they are data")
                .doesNotContain("someones-package");
    }

    @Test
    void takesAnArrayLinesAndOurOwnEnvelope() {
        String one = PastedEvents.draft("{\"a\":1,\"b\":\"x\"}");

        assertThat(PastedEvents.draft("[{\"a\":1},{\"b\":\"y\"},7]")).isEqualTo(one);
        assertThat(PastedEvents.draft("{\"a\":5}\n{\"b\":\"z\"}\n")).isEqualTo(one);
        assertThat(PastedEvents.draft("{\"type\":\"start\",\"properties\":{\"a\":1,\"b\":\"x\"}}"))
                .isEqualTo(one);
    }

    @Test
    void dropsAsAWholeWhatIsSentInSeveralKinds() {
        assertThat(PastedEvents.draft("[{\"a\":{\"b\":1}},{\"a\":\"x\"}]"))
                .contains("# Sent in several kinds.\n  - {path: \"a\"")
                .doesNotContain("a.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "7", "[]", "\"ada@example.org\"", "{\"ada\":", "ada: 7", "[[7]]"})
    void saysWithoutQuotingThatThereIsNoEvent(String pasted) {
        assertThatThrownBy(() -> PastedEvents.draft(pasted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ada");
    }
}
