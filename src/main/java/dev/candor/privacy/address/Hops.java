package dev.candor.privacy.address;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hops that proxies wrote down, nearest last, each as its text: an address, perhaps with a port, or anything. */
final class Hops {
    private Hops() {}

    /** Those of {@code X-Forwarded-For}: a header sent twice is one list. It knows no quotes, so a comma always parts. */
    static List<String> ofXForwardedFor(List<String> values) {
        List<String> hops = new ArrayList<>();
        for (String value : values) {
            for (String hop : value.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }

    /** Those of {@code Forwarded} (RFC 7239); an element that does not say {@code for} is an unknown hop. */
    static List<String> ofForwarded(List<String> values) {
        List<String> hops = new ArrayList<>();
        for (String value : values) {
            for (String element : elements(value)) {
                hops.add(origin(element));
            }
        }
        return hops;
    }

    /** The address of a hop: a literal, {@code 192.0.2.1:80}, {@code [2001:db8::1]} or {@code [2001:db8::1]:80}. */
    static Optional<InetAddress> address(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            boolean sound = end > 0 && hop.indexOf(':') > 0 && isPortOrNothing(hop.substring(end + 1));
            return sound ? AddressLiteral.parse(hop.substring(1, end)) : Optional.empty();
        }
        int colon = hop.indexOf(':');
        if (colon > 0 && colon == hop.lastIndexOf(':')) {
            boolean sound = isPortOrNothing(hop.substring(colon));
            return sound ? AddressLiteral.parse(hop.substring(0, colon)) : Optional.empty();
        }
        return AddressLiteral.parse(hop);
    }

    private static boolean isPortOrNothing(String rest) {
        return rest.isEmpty() || rest.matches(":[0-9]{1,5}");
    }

    private static String origin(String element) {
        String found = "";
        for (String pair : pairs(element)) {
            if (pair.toLowerCase(Locale.ROOT).startsWith("for=")) {
                if (!found.isEmpty()) {
                    return "";
                }
                found = unquoted(pair.substring("for=".length()));
            }
        }
        return found;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\", "") : value;
    }

    /**
     * Elements of a {@code Forwarded} header, parted from right to left: what a proxy wrote is well-formed and stands
     * right, so a quote that a client left open further left cannot swallow it.
     */
    private static List<String> elements(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int end = text.length();
        for (int i = end - 1; i >= 0; i--) {
            char unit = text.charAt(i);
            if (unit == '"' && !(quoted && isEscaped(text, i))) {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                parts.add(text.substring(i + 1, end).strip());
                end = i;
            }
        }
        parts.add(text.substring(0, end).strip());
        return parts.reversed();
    }

    /** Whether an odd number of backslashes stands before it. */
    private static boolean isEscaped(String text, int at) {
        int first = at;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (at - first) % 2 == 1;
    }

    /** Pairs of one element; a semicolon within quotes does not part. */
    private static List<String> pairs(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\\' && quoted) {
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (unit == ';' && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
