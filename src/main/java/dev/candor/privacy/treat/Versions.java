package dev.candor.privacy.treat;

import dev.candor.event.rule.Treatment;
import java.util.Arrays;
import java.util.regex.Matcher;
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
    private static final int DIGITS = 8;
    private static final int PRERELEASE_DIGITS = 4;
    private static final int PRERELEASE_PARTS = 4;

    private static final Pattern SHAPE =
            Pattern.compile("(v?(?:0|[1-9][0-9]{0,3}))(\\.(?:0|[1-9][0-9]{0,3}))(\\.(?:0|[1-9][0-9]{0,4}))"
                    + "(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern KNOWN =
            Pattern.compile("(?:alpha|beta|rc|ce|ee|cloud|pro|lite|next|canary|preview|pre|dev"
                    + "|snapshot|nightly|experimental|insiders|SNAPSHOT|RC|M)[0-9]{0,4}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Versions() {}

    static String cut(int parts, String text) {
        if (text.length() > LONGEST) {
            return Treatment.OTHER;
        }
        Matcher version = SHAPE.matcher(text);
        if (!version.matches() || digits(text.substring(0, version.end(3))) > DIGITS) {
            return Treatment.OTHER;
        }
        return switch (parts) {
            case 1 -> version.group(1);
            case 2 -> version.group(1) + version.group(2);
            default -> whole(text.substring(0, version.end(3)), version.group(4));
        };
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
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
