package dev.candor.catalog.door.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a definition may name: of a request to be read, of an answer to be given. */
final class HeaderNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    /** A word this long is recognized within a part; a shorter one would be found in too many. */
    private static final int LONG_ENOUGH = 4;

    /** Without an X- before it, and about nothing but the event and the program that sends it. */
    private static final Set<String> READABLE = Set.of("app-key", "app-version", "ce-source", "ce-type", "event-type");

    /** Words in names of headers that tell, or may tell, who or where somebody is, or what opens a door. */
    private static final Set<String> TELLING = Set.of(
            "addr",
            "address",
            "agent",
            "auth",
            "authorization",
            "cert",
            "city",
            "client",
            "cookie",
            "country",
            "csrf",
            "email",
            "forwarded",
            "from",
            "geo",
            "host",
            "ip",
            "key",
            "location",
            "login",
            "mail",
            "name",
            "origin",
            "password",
            "peer",
            "phone",
            "principal",
            "real",
            "referer",
            "referrer",
            "remote",
            "secret",
            "session",
            "subject",
            "token",
            "ua",
            "user",
            "username",
            "via");

    /** They frame the answer or hold for the whole origin, the team's pages included, or belong to the door itself. */
    private static final Set<String> NOT_ANSWERED = Set.of(
            "accept-ch",
            "alt-svc",
            "cache-control",
            "clear-site-data",
            "connection",
            "content-encoding",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-embedder-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "date",
            "keep-alive",
            "link",
            "location",
            "nel",
            "origin-agent-cluster",
            "public-key-pins",
            "refresh",
            "report-to",
            "reporting-endpoints",
            "service-worker-allowed",
            "set-cookie",
            "set-cookie2",
            "set-login",
            "speculation-rules",
            "strict-transport-security",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "www-authenticate",
            "x-content-type-options",
            "x-sendfile");

    private static final Set<String> NOT_ANSWERED_BEGINNINGS = Set.of("access-control-", "proxy-", "sec-", "x-accel-");

    private HeaderNames() {}

    /** Whether a definition may read it: one of its own clients' that is not about a person or a connection. */
    static boolean mayBeRead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && (READABLE.contains(lower)
                        || (lower.startsWith("x-")
                                && Arrays.stream(lower.split("-")).noneMatch(HeaderNames::isTelling)));
    }

    /** Words run together tell as well: {@code X-ClientIP}, {@code X-UserId}. */
    private static boolean isTelling(String part) {
        return TELLING.contains(part)
                || part.endsWith("ip")
                || TELLING.stream().anyMatch(word -> word.length() >= LONG_ENOUGH && part.contains(word));
    }

    /** Whether a definition may put it into an answer. */
    static boolean mayBeAnswered(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && !NOT_ANSWERED.contains(lower)
                && NOT_ANSWERED_BEGINNINGS.stream().noneMatch(lower::startsWith);
    }
}
