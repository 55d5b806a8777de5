package dev.candor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of {@code tokens.css}, pair by pair as pages use them (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3.0;
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");
    private static final Map<String, int[]> COLORS = read();

    @ParameterizedTest
    @CsvSource({
        "text, bg",
        "text, surface",
        "text, sunken",
        "text-2, bg",
        "text-2, surface",
        "text-2, sunken",
        "text-3, bg",
        "text-3, surface",
        "accent, bg",
        "accent, surface",
        "on-accent, accent",
        "text, accent-soft",
        "good, good-soft",
        "warn, warn-soft",
        "bad, bad-soft",
        "info, info-soft",
        "on-bad, bad-fill",
        "json-key, sunken",
        "json-str, sunken",
        "json-num, sunken",
        "bad, surface",
        "q0t, q0",
        "q1t, q1",
        "q2t, q2",
        "q3t, q3",
        "q4t, q4",
        "q5t, q5",
        "q6t, q6"
    })
    void textCanBeRead(String text, String ground) {
        assertContrast(text, ground, TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "field, surface",
        "field, bg",
        "focus, bg",
        "focus, surface",
        "c1, surface",
        "c2, surface",
        "c3, surface",
        "c4, surface",
        "c5, surface",
        "c-prev, surface",
        "good, bg",
        "warn, bg"
    })
    void marksCanBeSeen(String mark, String ground) {
        assertContrast(mark, ground, MARK);
    }

    private static void assertContrast(String front, String ground, double least) {
        for (int theme = 0; theme < 2; theme++) {
            double one = luminance(color(front)[theme]);
            double other = luminance(color(ground)[theme]);
            double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            assertThat(contrast)
                    .as("%s on %s, %s", front, ground, theme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static int[] color(String token) {
        return Objects.requireNonNull(COLORS.get(token), () -> "no token " + token);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, int[]> read() {
        try (InputStream file = ContrastTest.class.getResourceAsStream("/META-INF/resources/assets/tokens.css")) {
            String css = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, int[]> colors = new HashMap<>();
            Matcher token = TOKEN.matcher(css);
            while (token.find()) {
                int light = Integer.parseInt(token.group(2), 16);
                colors.put(token.group(1), new int[] {light, Integer.parseInt(token.group(3), 16)});
            }
            return colors;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
