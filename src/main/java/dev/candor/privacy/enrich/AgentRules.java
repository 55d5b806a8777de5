package dev.candor.privacy.enrich;

import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The family of browser or tool and its major version, from an ordered, closed list of rules; the first that fits decides.
 *
 * <p>Most browsers name the ones that they descend from, so the order is from the particular to the general. The agent
 * string is searched and forgotten: looking at it again costs less than remembering anything of it would.
 */
final class AgentRules {
    private static final int LONGEST = 512;
    private static final String BOT = "bot";

    private static final List<String> BOTS = List.of("bot", "crawler", "spider", "slurp", "preview");

    private static final List<Rule> RULES = List.of(
            new Rule("HeadlessChrome", "HeadlessChrome/"),
            new Rule("Edge", "Edg/"),
            new Rule("Edge", "EdgA/"),
            new Rule("Edge", "EdgiOS/"),
            new Rule("Edge", "Edge/"),
            new Rule("Opera", "OPR/"),
            new Rule("Opera", "OPiOS/"),
            new Rule("Samsung Internet", "SamsungBrowser/"),
            new Rule("Vivaldi", "Vivaldi/"),
            new Rule("Yandex Browser", "YaBrowser/"),
            new Rule("UC Browser", "UCBrowser/"),
            new Rule("Electron", "Electron/"),
            new Rule("Firefox", "FxiOS/"),
            new Rule("Chrome", "CriOS/"),
            new Rule("Firefox", "Firefox/"),
            new Rule("Chrome", "Chrome/"),
            new Rule("Safari", "Version/", " Safari/"),
            new Rule("curl", "curl/"),
            new Rule("Wget", "Wget/"),
            new Rule("Go-http-client", "Go-http-client/"),
            new Rule("node-fetch", "node-fetch/"),
            new Rule("node-fetch", "node-fetch"),
            new Rule("axios", "axios/"),
            new Rule("undici", "undici"),
            new Rule("Deno", "Deno/"),
            new Rule("Bun", "Bun/"),
            new Rule("Node.js", "Node.js/"),
            new Rule("Node.js", "node/"),
            new Rule("Python", "python-"),
            new Rule("Java", "Java/"),
            new Rule("Hasura server", "hasura-graphql-engine/"));

    private static final Pattern BRAND = Pattern.compile("\"([^\"]{1,40})\";\\s?v=\"([0-9]{1,3})\"");

    /** Only brands that the agent string cannot tell from Chrome, or that every Chromium's hints name. */
    private static final List<Rule> BRANDS = List.of(
            new Rule("HeadlessChrome", "HeadlessChrome"),
            new Rule("Edge", "Microsoft Edge"),
            new Rule("Opera", "Opera"),
            new Rule("Samsung Internet", "Samsung Internet"),
            new Rule("Yandex Browser", "YaBrowser"),
            new Rule("Brave", "Brave"),
            new Rule("Chrome", "Google Chrome"));

    private AgentRules() {}

    /** The family with its major version, {@link Treatment#OTHER} for one that is not on the list, null for no agent. */
    static @Nullable String familyOf(@Nullable String agent, @Nullable String clientHint) {
        String text = bounded(agent);
        if (isBot(text)) {
            return BOT;
        }
        Optional<String> brand = brandOf(bounded(clientHint));
        if (brand.isPresent()) {
            return brand.get();
        }
        if (text.isEmpty()) {
            return null;
        }
        for (Rule rule : RULES) {
            int found = text.indexOf(rule.token);
            if (found >= 0 && text.contains(rule.also)) {
                return rule.family + major(text, found + rule.token.length());
            }
        }
        return Treatment.OTHER;
    }

    private static Optional<String> brandOf(String hint) {
        if (hint.isEmpty()) {
            return Optional.empty();
        }
        for (Rule rule : BRANDS) {
            Matcher brand = BRAND.matcher(hint);
            while (brand.find()) {
                if (brand.group(1).equals(rule.token)) {
                    return Optional.of(rule.family + major(brand.group(2), 0));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBot(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String bot : BOTS) {
            if (lower.contains(bot)) {
                return true;
            }
        }
        return false;
    }

    /** A blank and up to three digits, or nothing: a longer number is no version, and could be anything. */
    private static String major(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean sound = end > start && end - start <= 3;
        return sound ? " " + Integer.parseInt(text.substring(start, end)) : "";
    }

    private static String bounded(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** A token right before the version, and something else that must be there too. */
    private record Rule(String family, String token, String also) {
        Rule(String family, String token) {
            this(family, token, "");
        }
    }
}
