package dev.candor.privacy.address;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hops that proxies wrote down, nearest last, each as its text: an address, perhaps with a port, or anything. */
final class Hops {
    private Hops() {}

    /** Those of {@code X-Forwarded-For}: a header sent twice is one list. */
    static List<String> ofXForwardedFor(List<String> values) {
        List<String> hops = new ArrayList<>();
        for (String value : values) {
            hops.addAll(split(value, ','));
        }
        return hops;
    }

    /** Those of {@code Forwarded} (RFC 7239); an element that does not say {@code for} is an unknown hop. */
    static List<String> ofForwarded(List<String> values) {
        List<String> hops = new ArrayList<>();
        for (String value : values) {
            for (String element : split(value, ',')) {
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
        for (String pair : split(element, ';')) {
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

    /** Parts of a header, trimmed; a separator within quotes does not part. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\\' && quoted) {
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (unit == separator && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
