package dev.candor.privacy.enrich;

import dev.candor.privacy.address.AddressLiteral;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The class of the host that a page was served from: this machine, a private network, or a public host. */
final class HostClasses {
    private static final int LONGEST = 512;
    private static final int LONGEST_NAME = 253;

    /** Scheme, perhaps a name and a password, host, perhaps a port (RFC 3986); all but the host is ignored. */
    private static final Pattern PAGE =
            Pattern.compile("https?://(?:[^/?#@]*@)?(\\[[^\\]/?#]*\\]|[^/?#:\\[\\]]*)(?::[0-9]{0,5})?(?:[/?#].*)?");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|.*\\.[0-9]+|0x[0-9a-f.x]*");

    /** Names that no public resolver answers: RFC 6762, 6761, 8375, and ICANN's list of names that are in use privately. */
    private static final List<String> PRIVATE =
            List.of(".local", ".internal", ".test", ".home.arpa", ".lan", ".home", ".corp", ".intranet", ".private");

    private HostClasses() {}

    /** {@code localhost}, {@code private} or {@code public}; null if there is no page or its host cannot be told. */
    static @Nullable String classOf(@Nullable String page) {
        if (page == null || page.length() > LONGEST) {
            return null;
        }
        Matcher matcher = PAGE.matcher(page.toLowerCase(Locale.ROOT));
        return matcher.matches() ? classOfHost(matcher.group(1)) : null;
    }

    private static @Nullable String classOfHost(String host) {
        if (host.startsWith("[")) {
            return classOfLiteral(host.substring(1, host.length() - 1));
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (NUMERIC.matcher(name).matches()) {
            return classOfLiteral(name);
        }
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return null;
        }
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return "localhost";
        }
        return name.indexOf('.') < 0 || PRIVATE.stream().anyMatch(name::endsWith) ? "private" : "public";
    }

    private static @Nullable String classOfLiteral(String literal) {
        return AddressLiteral.parse(literal).map(HostClasses::classOfAddress).orElse(null);
    }

    private static String classOfAddress(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return "localhost";
        }
        byte[] bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return unique || shared || address.isSiteLocalAddress() || address.isLinkLocalAddress() ? "private" : "public";
    }
}
