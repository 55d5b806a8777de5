package dev.candor.wire.defined;

import dev.candor.catalog.door.DoorEncoding;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a query or a form (WHATWG URL, 5). Of two with one name the last one wins; one that cannot be decoded is left out,
 * and its neighbours stay.
 */
final class Parameters {
    /** As many as one JSON object may have members. */
    private static final int MOST = 256;
    /** As long as one text of JSON may be. */
    private static final int LONGEST = 8 * 1024;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

    private Parameters() {}

    /** All of them as the properties of one event: texts, but for those that the definition says are numbers or flags. */
    static Decoded<RawValue> fields(String text, DoorEncoding encoding) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        int parameters = 0;
        for (String parameter : text.split("&", -1)) {
            if (parameter.isEmpty()) {
                continue;
            }
            if (++parameters > MOST) {
                return new Decoded.Broken<>(Refusal.TOO_LARGE, "More than " + MOST + " parameters.", null);
            }
            int equals = parameter.indexOf('=');
            String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
            String value = decoded(equals < 0 ? "" : parameter.substring(equals + 1));
            if (name != null && value != null) {
                values.put(name, value(name, value, encoding));
            }
        }
        return Decoded.of(new RawValue.Fields(values));
    }

    /** One of them, as it was sent. */
    static Decoded<String> raw(String text, String name) {
        String beginning = name + "=";
        for (String parameter : text.split("&", -1)) {
            if (parameter.startsWith(beginning)) {
                return Decoded.of(parameter.substring(beginning.length()));
            }
        }
        return Decoded.malformed("The parameter with the payload is missing.", null);
    }

    /** The bytes of a parameter's decoded text. */
    static Decoded<byte[]> utf8(String raw) {
        try {
            return Decoded.of(URLDecoder.decode(raw, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrongEscape) {
            return Decoded.malformed("The parameter is not escaped as parameters are.", null);
        }
    }

    /** A text that may go on; null if it cannot be decoded, is too long, or holds what PostgreSQL does not take as text. */
    static @Nullable String decoded(String raw) {
        try {
            return bounded(URLDecoder.decode(raw, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrongEscape) {
            return null;
        }
    }

    /** The same of one that is not escaped, as a header is; null if there is none. */
    static @Nullable String bounded(@Nullable String text) {
        return text == null || text.length() > LONGEST || text.indexOf('\0') >= 0 ? null : text;
    }

    private static RawValue value(String name, String text, DoorEncoding encoding) {
        if (encoding.flags().contains(name) && (text.equals("true") || text.equals("false"))) {
            return new RawValue.Flag(text.equals("true"));
        }
        if (encoding.numbers().contains(name) && NUMBER.matcher(text).matches()) {
            return text.indexOf('.') < 0
                    ? new RawValue.Whole(Long.parseLong(text))
                    : new RawValue.Decimal(new BigDecimal(text));
        }
        return new RawValue.Text(text);
    }
}
