package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.treat.scrub.Scrubber;
import dev.candor.privacy.treat.stack.Stacks;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever text a client sends: scrubbed, it is no longer than it may be and stays as it is if it is scrubbed again; as a stack, it is
 * a word of a closed list, with a fingerprint or without.
 */
class TextsFuzzTest {
    private static final Treatment.Stack STACK = new Treatment.Stack(
            Set.of("TypeError", "java.io.IOException", "ValueError", "panic", "fatal error"),
            Set.of("main", "vendor", "com.acme", "github.com/acme/tool"));
    private static final Pattern WORD =
            Pattern.compile("(TypeError|java\\.io\\.IOException|ValueError|panic|fatal error|OTHER)( [0-9a-f]{8})?");

    @MethodSource("texts")
    @FuzzTest(maxDuration = "1m")
    void storesWhatIsPromisedOfAnyText(@NotNull String text, @InRange(min = 1, max = 600) int max) {
        String once = Scrubber.scrub(text, max);
        if (once != null) {
            assertThat(once).isNotEmpty();
            assertThat(once.codePointCount(0, once.length())).isLessThanOrEqualTo(max);
            assertThat(Scrubber.scrub(once, max)).isEqualTo(once);
        }
        assertThat(Stacks.word(STACK, text)).matches(WORD);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                        "ann.lee@example.org at https://ann:secret@[2001:db8::1]:8080/x?y=1#z from 192.0.2.1, fe80::1%eth0",
                        "DE89 3704 0044 0532 0130 00, 4111 1111 1111 1111, +49 (30) 12 345 67-89 x12, 078-05-1120",
                        "cannot open /home/ann/x, C:\\Users\\ann\\x, ~ann/x or \\\\host\\share: password is hunter2, token=\"a b\"",
                        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln ghp_0123456789abcdefghij0123456789abcdef AKIAIOSFODNN7EXAMPLE",
                        "0190a7c4-7d3e-7aaa-8bbb-000102030405 de:ad:be:ef:00:01 [email] 2026-11-22T10:00:00Z 1.2.3",
                        "mail\u200b ann\uff20example\uff0eorg \u0301\u0336 \ud83d\ude00 \ufdfa %61nn%40example.org",
                        // What is taken out stands where something else is recognized then.
                        "said ann@::12 to ~@::3704 and '@~/ .",
                        "TypeError: no\n    at f (https://x.example/_js/main.4f2a9c.js?v=1#x:170:12)\nasync@vendor.js:3:4\n",
                        "Exception in thread \"w\" java.io.IOException: x\n\tat com.acme.deep.Runner$1.run(Runner.java:42)\n",
                        "Traceback (most recent call last):\n  File \"/home/ann/main.py\", line 10, in run\n    f()\nValueError: x\n",
                        "panic: x\n\ngoroutine 1 [running]:\ngithub.com/acme/tool/cmd.Run(0x1)\n\t/src/cmd/run.go:12 +0x1d\n")
                .flatMap(text -> Stream.of(Arguments.of(text, 500), Arguments.of(text, 12)));
    }
}
