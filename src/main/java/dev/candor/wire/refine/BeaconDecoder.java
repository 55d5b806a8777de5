package dev.candor.wire.refine;

import dev.candor.event.Dialect;
import dev.candor.event.RawEvent;
import dev.candor.event.Refusal;
import dev.candor.wire.Decoded;
import dev.candor.wire.JsonDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The beacon of refine's apps: JSON in base64 in the raw query.
 *
 * <p>The base64 is not escaped, so {@code + / =} stand raw: whoever decodes the query as a form turns {@code +} into a
 * space. Accepted as well: percent-escapes (once), spaces for {@code +}, the URL-safe alphabet, missing padding. Browsers'
 * {@code btoa} makes one byte of each character, so what is not UTF-8 is ISO-8859-1.
 */
final class BeaconDecoder {
    static final String TOPIC = "telemetry";

    /** Bytes of a payload; real ones have about 300. */
    static final int MAX_PAYLOAD = 4 * 1024;

    private static final String PARAMETER = "payload=";

    private BeaconDecoder() {}

    static Decoded<RawEvent> decode(String query) {
        return payload(query)
                .then(BeaconDecoder::fromBase64)
                .then(bytes -> JsonDecoder.FORGIVING.decodeObject(asUtf8(bytes)))
                .then(fields -> Decoded.of(RawEvent.of(Dialect.REFINE, TOPIC, fields)));
    }

    private static Decoded<String> payload(String query) {
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith(PARAMETER)) {
                String payload = parameter.substring(PARAMETER.length());
                return payload.length() > MAX_PAYLOAD
                        ? new Decoded.Broken<>(Refusal.TOO_LARGE, "The payload is too long.", null)
                        : Decoded.of(payload);
            }
        }
        return Decoded.malformed("There is no payload.", null);
    }

    private static Decoded<byte[]> fromBase64(String payload) {
        String base64 = unescaped(payload).replace(' ', '+').replace('-', '+').replace('_', '/');
        try {
            return Decoded.of(Base64.getDecoder().decode(withoutPadding(base64)));
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
