package dev.candor.privacy.treat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segments of an address: query and fragment cut, slashes collapsed, each segment percent-decoded once (RFC 3986).
 *
 * <p>Parted before it is decoded, as the programs' routers do it: an encoded slash belongs to a name.
 */
final class RoutePath {
    private static final int MOST_SEGMENTS = 16;
    private static final int LONGEST = 2048;

    private RoutePath() {}

    /** The segments, or null if it is no path, not well encoded, or too long. */
    static @Nullable List<String> segments(String address) {
        int end = end(address);
        if (end == 0 || end > LONGEST || address.charAt(0) != '/') {
            return null;
        }
        List<String> segments = new ArrayList<>();
        int start = 1;
        while (start < end) {
            int slash = address.indexOf('/', start);
            int stop = slash < 0 || slash > end ? end : slash;
            if (stop > start) {
                String segment = decode(address.substring(start, stop));
                if (segment == null || segments.size() == MOST_SEGMENTS) {
                    return null;
                }
                segments.add(segment);
            }
            start = stop + 1;
        }
        return segments;
    }

    private static int end(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static @Nullable String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        byte[] sent = segment.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[sent.length];
        int length = 0;
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] != '%') {
                decoded[length++] = sent[i];
                continue;
            }
            int high = i + 2 < sent.length ? Character.digit(sent[i + 1], 16) : -1;
            int low = i + 2 < sent.length ? Character.digit(sent[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            decoded[length++] = (byte) (high << 4 | low);
            i += 2;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
