package dev.candor.privacy.enrich;

import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The family of operating system, from a closed list; never a version, a device or a model. */
final class SystemRules {
    private static final int LONGEST = 512;

    /** From the particular to the general: Android names Linux, and an iPhone's agent names Mac OS X. */
    private static final List<Map.Entry<String, String>> RULES = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iOS"),
            Map.entry("iPod", "iOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Macintosh", "macOS"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("macOS", "macOS"),
            Map.entry("darwin", "macOS"),
            Map.entry("Darwin", "macOS"),
            Map.entry("FreeBSD", "FreeBSD"),
            Map.entry("OpenBSD", "OpenBSD"),
            Map.entry("Linux", "Linux"),
            Map.entry("linux", "Linux"));

    private static final Map<String, String> PLATFORMS = Map.of(
            "\"Android\"", "Android",
            "\"iOS\"", "iOS",
            "\"Chrome OS\"", "ChromeOS",
            "\"Chromium OS\"", "ChromeOS",
            "\"Windows\"", "Windows",
            "\"macOS\"", "macOS",
            "\"Linux\"", "Linux");

    private SystemRules() {}

    /** The family, {@link Treatment#OTHER} for one that is not on the list, null for no agent. */
    static @Nullable String familyOf(@Nullable String agent, @Nullable String platformHint) {
        String platform = platformHint == null ? null : PLATFORMS.get(platformHint.strip());
        if (platform != null || agent == null || agent.isEmpty()) {
            return platform;
        }
        String text = agent.substring(0, Math.min(agent.length(), LONGEST));
        for (Map.Entry<String, String> rule : RULES) {
            if (text.contains(rule.getKey())) {
                return rule.getValue();
            }
        }
        return Treatment.OTHER;
    }
}
