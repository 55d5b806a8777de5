package dev.candor.wire.body;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Base64 as programs put it into addresses, mostly without escaping it: {@code + / =} stand raw, and whoever decodes the query as
 * a form turns {@code +} into a space.
 *
 * <p>Accepted as well: percent-escapes (once), spaces for {@code +}, the URL-safe alphabet, missing padding. Browsers'
 * {@code btoa} makes one byte of each character, so what is not UTF-8 is ISO-8859-1.
 */
public final class LooseBase64 {
    private LooseBase64() {}

    /** The text in UTF-8 that was put into base64; {@code raw} is as it stands in the address. */
    public static Decoded<byte[]> decode(String raw) {
        String base64 = unescaped(raw).replace(' ', '+').replace('-', '+').replace('_', '/');
        try {
            return Decoded.of(asUtf8(Base64.getDecoder().decode(withoutPadding(base64))));
        } catch (IllegalArgumentException notBase64) {
            return Decoded.malformed("The payload is not base64.", null);
        }
    }

    private static String withoutPadding(String base64) {
        int end = base64.length();
        while (end > 0 && base64.charAt(end - 1) == '=') {
            end--;
        }
        return base64.substring(0, end);
    }

    /** Undoes percent-escapes and nothing else; what is no escape stays, and fails as base64. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '%' ? hexAt(text, i + 1) : -1;
            if (value < 0) {
                plain.append(text.charAt(i));
            } else {
                plain.append((char) value);
                i += 2;
            }
        }
        return plain.toString();
    }

    private static int hexAt(String text, int index) {
        if (index + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(index), 16);
        int low = Character.digit(text.charAt(index + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static byte[] asUtf8(byte[] bytes) {
        return JsonDecoder.isUtf8(bytes)
                ? bytes
                : new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    }
}
