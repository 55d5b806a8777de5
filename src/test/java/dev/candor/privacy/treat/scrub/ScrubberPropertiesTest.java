package dev.candor.privacy.treat.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text. */
class ScrubberPropertiesTest {
    /** Cutting may make a number of a longer one that was none, or half an address. */
    @Property(tries = 300)
    void cutsNothingInHalfThatWouldBeKnownWhole(@ForAll @IntRange(min = 1, max = 60) int max) {
        String text = "call 12 345 67 89, mail ann.lee@example.org, card 4111 1111 1111 1111";

        assertThat(String.valueOf(Scrubber.scrub(text, max))).doesNotContain("ann", "4111", "345");
    }

    @Test
    void showsNothingOfWhatStandsAcrossTheEndOfItsWindow() {
        for (int before = 1880; before < 2010; before++) {
            String text = "[".repeat(before) + " ann.lee@example.org";
            String hidden = "\u200b".repeat(2 * before) + "ann.lee@example.org ".repeat(200);
            String wide = "\ufdfa".repeat(before / 18) + " ann.lee@example.org";

            assertThat(String.valueOf(Scrubber.scrub(text, 500))).doesNotContain("ann");
            assertThat(String.valueOf(Scrubber.scrub(hidden, 500))).doesNotContain("ann");
            assertThat(String.valueOf(Scrubber.scrub(wide, 500))).doesNotContain("ann");
        }
    }

    @Property(tries = 1000)
    void aTextScrubbedTwiceIsTheSame(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 500) int max) {
        String once = Scrubber.scrub(text, max);

        if (once != null) {
            assertThat(Scrubber.scrub(once, max)).isEqualTo(once);
            assertThat(once.codePointCount(0, once.length())).isLessThanOrEqualTo(max);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "a1",
                "1 ",
                "a@",
                "@",
                ".",
                "::",
                "/home/",
                "\\Users\\ ",
                "de12",
                "password",
                "eyJ",
                "~",
                "%2f",
                "ﷺ",
                "\u0336"
            })
    void isQuickWhateverIsSent(String part) {
        String text = part.repeat(200_000 / part.length());

        assertTimeout(Duration.ofSeconds(1), () -> {
            Scrubber.scrub(text, 500);
        });
    }

    @Provide
    Arbitrary<String> texts() {
        String pieces =
                "ann @ example . org - / \\ : // http home Users C: ~ password = is DE89 3704 0044 1111 4111 12 345 + ( ) ::"
                        + " fe80 eyJ [ ] [email] \" ' \u200b \u00a0 \uff11 \u0301 \u0336 \ud83d\ude00 \ud800 token x ext T 2026-11-22";
        return Arbitraries.oneOf(
                        Arbitraries.of(pieces.split(" ", -1)),
                        Arbitraries.just(" "),
                        Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
