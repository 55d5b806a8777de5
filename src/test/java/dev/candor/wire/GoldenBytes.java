package dev.candor.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes as recorded conversations write them down, so that a person can read what was sent. */
final class GoldenBytes {
    private static final Pattern REPEATED = Pattern.compile("<(\\d+) times (.+?)>");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    private GoldenBytes() {}

    /** {@code <3 times ab>} is {@code ababab}. */
    static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    /** UTF-8, but for {@code \xNN}, which is one byte, and which JSON does not know. */
    static byte[] of(String text) {
        String bytes = new String(repeated(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return BYTE.matcher(bytes)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
