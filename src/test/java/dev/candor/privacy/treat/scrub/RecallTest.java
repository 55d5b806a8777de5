package dev.candor.privacy.treat.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How much of what people leave in free texts is found, in the spellings in which they leave it. Names are not promised. */
class RecallTest {
    private static final int TRIES = 1000;

    private final Spans spans = new Spans();

    @Test
    void findsEveryMailAddress() {
        assertThat(missed(spans::email)).isEmpty();
    }

    @Test
    void findsEveryAddressOfAMachine() {
        assertThat(missed(spans::ipv4)).isEmpty();
        assertThat(missed(spans::ipv6)).isEmpty();
    }

    @Test
    void findsEveryBankAccount() {
        assertThat(missed(spans::iban)).isEmpty();
    }

    @Test
    void findsEverySocialSecurityNumber() {
        assertThat(missed(spans::ssn)).isEmpty();
    }

    @Test
    void findsCards() {
        assertThat(missed(spans::card)).hasSizeLessThanOrEqualTo(TRIES * 5 / 100);
    }

    @Test
    void findsTelephoneNumbers() {
        assertThat(missed(spans::phone)).hasSizeLessThanOrEqualTo(TRIES * 20 / 100);
    }

    @Test
    void findsEveryPathBelowAHome() {
        assertThat(missed(spans::home)).isEmpty();
    }

    /** Texts of which a part of the span was left: four signs in a row of it that are letters or digits. */
    private List<String> missed(Supplier<String> kind) {
        List<String> missed = new ArrayList<>();
        for (int at = 0; at < TRIES; at++) {
            String span = kind.get();
            String text = spans.text(span);
            String left = bare(
                    String.valueOf(Scrubber.scrub(text, 500)).replaceAll("\\[[a-z]+]|file|failed|error|not found", ""));
            if (leaves(bare(span).replaceAll("^(file|mntc|varhome|export)|x$", ""), left)) {
                missed.add(span + " in " + text + " left " + left);
            }
        }
        return missed;
    }

    private static boolean leaves(String span, String left) {
        for (int at = 0; at + 4 <= span.length(); at++) {
            if (left.contains(span.substring(at, at + 4))) {
                return true;
            }
        }
        return left.contains(span);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
