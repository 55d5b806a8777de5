package dev.candor.privacy.treat;

import dev.candor.event.Treatment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Semantic versions (semver.org 2.0.0), with or without a leading v, which is kept.
 *
 * <p>A prerelease is the one place where a version can hold anything: a branch, a host, a name. Only known words
 * ({@code alpha}, {@code rc}, ...) and short numbers after them are kept, and what follows is cut: {@code
 * 19.0.0-rc-66855b96} is {@code 19.0.0-rc}. If not even the first word is known, the whole is {@code OTHER}: cut down to
 * {@code 19.0.0} it would be counted as a release that it is not. Build metadata is always cut.
 */
final class Versions {
    private static final int LONGEST = 128;

    private static final String NUMBER = "(?:0|[1-9][0-9]{0,5})";
    private static final Pattern SHAPE = Pattern.compile(
            "(v?" + NUMBER + ")(\\." + NUMBER + ")(\\." + NUMBER + ")(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    private static final String WORD = "(?:alpha|beta|rc|ce|ee|cloud|pro|lite|next|canary|preview|pre|dev|snapshot"
            + "|nightly|experimental|insiders|SNAPSHOT|RC|M)[0-9]{0,4}";
    private static final Pattern KNOWN_PRERELEASE =
            Pattern.compile(WORD + "(?![0-9A-Za-z])(?:[.-](?:" + WORD + "|[0-9]{1,4})(?![0-9A-Za-z])){0,3}");

    private Versions() {}

    static String cut(int parts, String text) {
        if (text.length() > LONGEST) {
            return Treatment.OTHER;
        }
        Matcher version = SHAPE.matcher(text);
        if (!version.matches()) {
            return Treatment.OTHER;
        }
        return switch (parts) {
            case 1 -> version.group(1);
            case 2 -> version.group(1) + version.group(2);
            default -> whole(text, version);
        };
    }

    private static String whole(String text, Matcher version) {
        String release = text.substring(0, version.end(3));
        String prerelease = version.group(4);
        if (prerelease == null) {
            return release;
        }
        Matcher known = KNOWN_PRERELEASE.matcher(prerelease);
        return known.lookingAt() ? release + "-" + known.group() : Treatment.OTHER;
    }
}
