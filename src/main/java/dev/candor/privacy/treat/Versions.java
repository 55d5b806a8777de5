package dev.candor.privacy.treat;

import dev.candor.event.rule.Treatment;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Semantic versions (semver.org 2.0.0), with or without a leading v, which is kept.
 *
 * <p>A version has room for digits that are no version. So its three numbers have at most {@value #DIGITS} digits together: enough
 * for {@code 2026.11.22} and {@code 10.0.22631}, one less than an American social-security number and two less than a telephone
 * number. Its prerelease has at most {@value #PRERELEASE_DIGITS}.
 *
 * <p>A prerelease is also the one place where a version can hold words: a branch, a host, a name. Only known ones ({@code alpha},
 * {@code rc}, ...) and short numbers after them are kept, and what follows is cut: {@code 19.0.0-rc-66855b96} is {@code
 * 19.0.0-rc}. If not even the first word is known, the whole is {@code OTHER}: cut down to {@code 19.0.0} it would be counted as a
 * release that it is not. Build metadata is always cut.
 */
final class Versions {
    private static final int LONGEST = 128;
    private static final int DIGITS_OF_NUMBER = 4;
    private static final int DIGITS_OF_LAST = 5;
    private static final int DIGITS = 8;
    private static final int PRERELEASE_DIGITS = 4;
    private static final int PRERELEASE_PARTS = 4;
    private static final int NONE = -1;

    private static final Pattern KNOWN =
            Pattern.compile("(?:alpha|beta|rc|ce|ee|cloud|pro|lite|next|canary|preview|pre|dev"
                    + "|snapshot|nightly|experimental|insiders|SNAPSHOT|RC|M)[0-9]{0,4}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Versions() {}

    /** Walked by hand: nearly every event has a version, and a pattern would take longer than all else that is done to it. */
    static String cut(int parts, String text) {
        if (text.length() > LONGEST) {
            return Treatment.OTHER;
        }
        int major = endOfNumber(text, text.startsWith("v") ? 1 : 0, DIGITS_OF_NUMBER);
        int minor = endOfNext(text, major, DIGITS_OF_NUMBER);
        int patch = endOfNext(text, minor, DIGITS_OF_LAST);
        int prerelease = endOfSuffix(text, patch, '-');
        int build = endOfSuffix(text, prerelease, '+');
        if (build != text.length() || digits(text.substring(0, patch)) > DIGITS) {
            return Treatment.OTHER;
        }
        return switch (parts) {
            case 1 -> text.substring(0, major);
            case 2 -> text.substring(0, minor);
            default ->
                whole(text.substring(0, patch), prerelease == patch ? null : text.substring(patch + 1, prerelease));
        };
    }

    /** Where a number ends, without leading zeros and of so many digits at most; negative if there is none. */
    private static int endOfNumber(String text, int start, int most) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - start;
        boolean sound = digits > 0 && digits <= most && (digits == 1 || text.charAt(start) != '0');
        return sound ? end : NONE;
    }

    /** The same of one behind a dot. */
    private static int endOfNext(String text, int dot, int most) {
        return dot >= 0 && dot < text.length() && text.charAt(dot) == '.' ? endOfNumber(text, dot + 1, most) : NONE;
    }

    /** Where a suffix with this sign ends; at its start if there is none, negative if nothing stands behind the sign. */
    private static int endOfSuffix(String text, int start, char sign) {
        if (start < 0 || start == text.length() || text.charAt(start) != sign) {
            return start;
        }
        int end = start + 1;
        while (end < text.length() && isOfSuffix(text.charAt(end))) {
            end++;
        }
        return end == start + 1 ? NONE : end;
    }

    private static boolean isOfSuffix(char unit) {
        return isDigit(unit)
                || (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || unit == '.'
                || unit == '-';
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static String whole(String release, @Nullable String prerelease) {
        if (prerelease == null) {
            return release;
        }
        String known = known(prerelease);
        return known.isEmpty() ? Treatment.OTHER : release + "-" + known;
    }

    /** The known words and numbers at the beginning of a prerelease. */
    private static String known(String prerelease) {
        int end = 0;
        int digits = 0;
        int start = 0;
        String[] parts = prerelease.split("[.-]", -1);
        for (String part : Arrays.asList(parts).subList(0, Math.min(parts.length, PRERELEASE_PARTS))) {
            digits += digits(part);
            boolean fits = KNOWN.matcher(part).matches()
                    || (start > 0 && NUMBER.matcher(part).matches());
            if (!fits || digits > PRERELEASE_DIGITS) {
                break;
            }
            end = start + part.length();
            start = end + 1;
        }
        return prerelease.substring(0, end);
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
