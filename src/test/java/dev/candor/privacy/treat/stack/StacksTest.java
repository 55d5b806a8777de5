package dev.candor.privacy.treat.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.candor.event.rule.Treatment;
import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StacksTest {
    private static final Treatment.Stack RULE = new Treatment.Stack(
            Set.of("TypeError", "NullPointerException", "java.io.IOException", "ValueError", "panic", "fatal error"),
            Set.of("main", "vendor", "com.acme", "github.com/acme/tool", "react-router"));

    private static final String CHROME = """
            TypeError: Cannot read properties of null (reading 'ann')
                at f (https://internal.example/_js/main.4f2a9c.js?v=1#x:170:12)
                at async https://internal.example/_js/vendor.js:3:4
                at Object.secret (https://internal.example/_js/plugin-ann.js:9:9)
            """;

    /** The first eight digits of what {@code printf 'main:170:12\nvendor:3:4' | sha256sum} prints. */
    private static final String WHERE = "5700c3e4";

    @Test
    void keepsTheClassAndAFingerprintOfKnownFrames() {
        assertThat(Stacks.word(RULE, CHROME)).isEqualTo("TypeError " + WHERE);
    }

    @Test
    void readsFirefoxAndSafari() {
        String stack = "f@https://other.example/js/main.77aa.js:170:12\n@https://other.example/js/vendor.js:3:4\n";

        assertThat(Stacks.word(RULE, stack)).isEqualTo("OTHER " + WHERE);
    }

    @Test
    void neitherMessageNorPathNorUnknownFrameChangesAnything() {
        String other = CHROME.replace("Cannot read properties of null (reading 'ann')", "bob@example.org")
                .replace("internal.example", "10.0.0.7:8080/x")
                .replace("4f2a9c", "000000")
                .replace("plugin-ann.js:9:9", "plugin-bob.js:1:1");

        assertThat(Stacks.word(RULE, other)).isEqualTo(Stacks.word(RULE, CHROME));
    }

    @Test
    void anotherLineIsAnotherFingerprint() {
        assertThat(Stacks.word(RULE, CHROME.replace(":170:12", ":171:12")))
                .startsWith("TypeError ")
                .isNotEqualTo("TypeError " + WHERE);
    }

    @Test
    void keepsTheClassAloneWhereNoFrameIsKnown() {
        assertThat(Stacks.word(RULE, "TypeError: x\n    at http://127.0.0.1:18091/_js/head.js:170:12"))
                .isEqualTo("TypeError");
        assertThat(Stacks.word(RULE, "")).isEqualTo("OTHER");
        assertThat(Stacks.word(RULE, "SecretError: x")).isEqualTo("OTHER");
    }

    @Test
    void readsJava() {
        String stack = """
                Exception in thread "ann's worker" java.lang.NullPointerException: /home/ann/x
                \tat com.acme.deep.Runner$1.run(Runner.java:42)
                \tat app//com.acme.Other.call(Native Method)
                \tat java.base/java.util.List.of(List.java:7)
                \tat com.acmecorp.Ann.run(Ann.java:1)
                Caused by: java.io.IOException: x
                """;

        assertThat(Stacks.word(RULE, stack)).isEqualTo("NullPointerException 6a6bd888");
        assertThat(Stacks.word(RULE, "java.io.IOException: x")).isEqualTo("java.io.IOException");
    }

    @Test
    void readsPython() {
        String stack = """
                Traceback (most recent call last):
                  File "/home/ann/app/main.py", line 10, in run
                    f("ann")
                  File "/home/ann/app/secret.py", line 3, in f
                ValueError: ann
                """;

        assertThat(Stacks.word(RULE, stack)).isEqualTo("ValueError a51810ab");
    }

    @Test
    void readsGo() {
        String stack = """
                panic: runtime error: index out of range [5] with length 3

                goroutine 1 [running]:
                github.com/acme/tool/cmd.Run(0x1, 0x2)
                \t/home/ann/src/cmd/run.go:12 +0x1d
                main.main()
                \t/home/ann/src/main.go:5 +0x20
                """;

        assertThat(Stacks.word(RULE, stack)).isEqualTo("panic f9b1121a");
        assertThat(Stacks.word(RULE, "fatal error: all goroutines are asleep")).isEqualTo("fatal error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main.js",
                "main.4f2a.js",
                "main-4f2a.js",
                "main.min.js",
                "main.js.gz",
                "a\\b\\main.mjs",
                "main.4f2a.chunk.js"
            })
    void knowsAFileByItsBaseName(String file) {
        assertThat(Stacks.word(RULE, "TypeError\n    at http://h/" + file + ":1:2"))
                .isEqualTo("TypeError b87379de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mainly.js", "domain.js", "x.main.js", "main/index.js", "my-main.js", "Main.js"})
    void knowsNoOtherFile(String file) {
        assertThat(Stacks.word(RULE, "TypeError\n    at http://h/" + file + ":1:2"))
                .isEqualTo("TypeError");
    }

    @Test
    void countsTwentyFramesAndNumbersOfSevenDigits() {
        String frame = "    at http://h/main.js:1:2\n";
        String twenty = "TypeError\n" + frame.repeat(20);

        assertThat(Stacks.word(RULE, twenty + frame)).isEqualTo(Stacks.word(RULE, twenty));
        assertThat(Stacks.word(RULE, "TypeError\n    at http://h/main.js:4930123456:2"))
                .isEqualTo(Stacks.word(RULE, "TypeError\n    at http://h/main.js:4930999999:2"));
    }

    @Property(tries = 500)
    void storesNothingButListedWordsAndEightDigits(@ForAll("stacks") String stack) {
        assertThat(Stacks.word(RULE, stack))
                .matches("(OTHER|TypeError|NullPointerException|java\\.io\\.IOException|ValueError|panic|fatal error)"
                        + "( [0-9a-f]{8})?");
    }

    @Property(tries = 20)
    void isQuickWhateverIsSent(@ForAll("parts") String part) {
        assertTimeout(Duration.ofSeconds(1), () -> Stacks.word(RULE, part.repeat(20_000)));
    }

    @Provide
    Arbitrary<String> stacks() {
        return parts().list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "TypeError",
                        "Traceback (most recent call last):\n",
                        "Exception in thread \"",
                        "\" ",
                        "  File \"",
                        "\", line ",
                        "\tat ",
                        "    at ",
                        "com.acme.",
                        "main",
                        ".js",
                        ":1:2",
                        ":",
                        "@",
                        "(",
                        ")",
                        "\n",
                        "/",
                        "99999999999",
                        "+0x1"),
                Arbitraries.strings().ofMaxLength(8));
    }
}
