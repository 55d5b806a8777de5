package dev.candor.privacy.enrich;

import dev.candor.privacy.address.AddressLiteral;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The class of the host that a page was served from: this machine, a private network, or a public host. */
final class HostClasses {
    private static final int LONGEST = 512;
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_PORT = 6;
    private static final List<String> SCHEMES = List.of("https://", "http://");

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
        String host = hostOf(page);
        return host == null ? null : classOfHost(host.toLowerCase(Locale.ROOT));
    }

    /** Scheme, perhaps a name and a password, host, perhaps a port (RFC 3986, section 3.2); all but the host is ignored. */
    private static @Nullable String hostOf(String page) {
        int begin = beginOfAuthority(page);
        if (begin < 0) {
            return null;
        }
        int end = begin;
        while (end < page.length() && "/?#".indexOf(page.charAt(end)) < 0) {
            end++;
        }
        int at = page.indexOf('@', begin);
        int host = at >= 0 && at < end ? at + 1 : begin;
        int bracket = page.startsWith("[", host) ? page.indexOf(']', host) : host;
        int colon = bracket < 0 ? -1 : page.indexOf(':', bracket);
        int stop = colon >= 0 && colon < end ? colon : end;
        return bracket >= 0 && bracket < end && isPort(page, stop, end) ? page.substring(host, stop) : null;
    }

    private static int beginOfAuthority(String page) {
        for (String scheme : SCHEMES) {
            if (page.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return -1;
    }

    /** A colon and up to five digits, or nothing. */
    private static boolean isPort(String page, int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            if (page.charAt(i) < '0' || page.charAt(i) > '9') {
                return false;
            }
        }
        return end - begin <= LONGEST_PORT;
    }

    private static @Nullable String classOfHost(String host) {
        if (host.startsWith("[")) {
            return host.endsWith("]") ? classOfLiteral(host.substring(1, host.length() - 1)) : null;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (mayBeNumeric(name) && NUMERIC.matcher(name).matches()) {
            return classOfLiteral(name);
        }
        if (!isName(name)) {
            return null;
        }
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return "localhost";
        }
        return name.indexOf('.') < 0 || isPrivate(name) ? "private" : "public";
    }

    /** Whether its last label or its first characters are such that an old resolver would take it for a number. */
    private static boolean mayBeNumeric(String name) {
        return !name.isEmpty()
                && (isDigit(name.charAt(0)) || isDigit(name.charAt(name.length() - 1)) || name.startsWith("."));
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /** Labels of letters, digits, hyphens and underscores, none of them empty. */
    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith(".")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            boolean sound = unit == '.'
                    ? name.charAt(i - 1) != '.' && i + 1 < name.length()
                    : unit == '-' || unit == '_' || Character.isLetterOrDigit(unit);
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String classOfLiteral(String literal) {
        return AddressLiteral.parse(literal).map(HostClasses::classOfAddress).orElse(null);
    }

    private static boolean isPrivate(String name) {
        for (String suffix : PRIVATE) {
            if (name.endsWith(suffix)) {
                return true;
            }
        }
        return false;
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
