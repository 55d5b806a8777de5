package dev.candor.wire.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one JSON value and checks its bounds on the way.
 *
 * <p>A value out of bounds is walked over, so that whatever follows it in the same document can still be read. Where the sender is
 * told, it is noted and breaks the value as a whole; only the first note is kept. Where nobody is told, null stands in its place; a
 * member with a key out of bounds, or one too many, is left out.
 */
final class RawValueReader {
    /** Objects and arrays within each other. */
    static final int MAX_DEPTH = 32;
    /** Members of one object, repeated ones counted. */
    static final int MAX_KEYS = 256;
    /** UTF-16 units of one text or one key. */
    static final int MAX_TEXT = 8 * 1024;
    /** Digits of one number. */
    static final int MAX_DIGITS = 64;
    /** Powers of ten: what a double can hold has about 308. Never expanded, so a bound is all that it takes. */
    static final int MAX_MAGNITUDE = 400;

    /** Items of one array: one more than any definition keeps, so that it is still seen that there were more. */
    static final int MAX_ITEMS = 161;

    private final JsonParser parser;
    private final boolean forgiving;
    private final ValueAllowance allowance;
    private final String base;
    private Decoded.@Nullable Broken<RawValue> broken;

    RawValueReader(JsonParser parser, boolean forgiving, ValueAllowance allowance) {
        this.parser = parser;
        this.forgiving = forgiving;
        this.allowance = allowance;
        this.base = pointer();
    }

    /** The value at the parser's current token; afterwards the parser is at the value's last token. */
    Decoded<RawValue> next() throws IOException {
        RawValue value = value(1);
        return broken == null ? Decoded.of(value) : broken;
    }

    private RawValue value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return note(Refusal.MALFORMED, "The body is empty.");
        }
        if (!allowance.takeOne()) {
            parser.skipChildren();
            return note(Refusal.TOO_LARGE, "More than " + ValueAllowance.MOST + " values in one request.");
        }
        return switch (token) {
            case START_OBJECT -> isTooDeep(depth) ? RawValue.Nothing.NOTHING : object(depth);
            case START_ARRAY -> isTooDeep(depth) ? RawValue.Nothing.NOTHING : array(depth);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new RawValue.Flag(true);
            case VALUE_FALSE -> new RawValue.Flag(false);
            default -> RawValue.Nothing.NOTHING;
        };
    }

    private boolean isTooDeep(int depth) throws IOException {
        if (depth <= MAX_DEPTH) {
            return false;
        }
        leaveOut(Refusal.MALFORMED, "Nested deeper than " + MAX_DEPTH + ".");
        parser.skipChildren();
        return true;
    }

    private RawValue object(int depth) throws IOException {
        Map<String, RawValue> values = new LinkedHashMap<>();
        int keys = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            keys++;
            if (forgiving && !isKept(key, keys)) {
                parser.skipChildren(); // takes nothing of the allowance, because it leaves nothing in memory
                continue;
            }
            RawValue value = value(depth + 1);
            if (forgiving || isKept(key, keys)) {
                values.put(key, value);
            }
        }
        return new RawValue.Fields(values);
    }

    private boolean isKept(String key, int keys) {
        if (keys > MAX_KEYS) {
            leaveOut(Refusal.TOO_LARGE, "More than " + MAX_KEYS + " members in one object.");
            return false;
        }
        if (key.length() > MAX_TEXT) {
            leaveOut(Refusal.TOO_LARGE, "A key is longer than " + MAX_TEXT + " characters.");
            return false;
        }
        return isStorable(key);
    }

    private RawValue array(int depth) throws IOException {
        List<RawValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            RawValue value = value(depth + 1);
            if (values.size() < MAX_ITEMS) {
                values.add(value);
            }
        }
        return new RawValue.Items(values);
    }

    private RawValue text() throws IOException {
        if (parser.getTextLength() > MAX_TEXT) {
            return leaveOut(Refusal.TOO_LARGE, "A text is longer than " + MAX_TEXT + " characters.");
        }
        String text = parser.getText();
        return isStorable(text) ? new RawValue.Text(text) : RawValue.Nothing.NOTHING;
    }

    /** PostgreSQL takes neither NUL nor half a surrogate pair, and neither is text. */
    private boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                leaveOut(Refusal.MALFORMED, "A text holds the character NUL.");
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    leaveOut(Refusal.MALFORMED, "A text holds half a surrogate pair.");
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private RawValue number() throws IOException {
        String text = parser.getText();
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        if (whole && text.length() <= 18) {
            return new RawValue.Whole(Long.parseLong(text));
        }
        // The exponent's digits count too: nine of them are enough for anything.
        if (text.chars().filter(Character::isDigit).count() > MAX_DIGITS || exponentDigits(text) > 9) {
            return leaveOut(Refusal.MALFORMED, "A number has more than " + MAX_DIGITS + " digits.");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            return new RawValue.Decimal(BigDecimal.ZERO);
        }
        if (Math.abs((long) number.precision() - number.scale()) > MAX_MAGNITUDE) {
            return leaveOut(Refusal.MALFORMED, "A number is too large or too small.");
        }
        return whole && number.toBigInteger().bitLength() < Long.SIZE
                ? new RawValue.Whole(number.longValue())
                : new RawValue.Decimal(number);
    }

    private static int exponentDigits(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        return e < 0 ? 0 : number.length() - e - 1;
    }

    /** One value out of bounds: where nobody is told, it costs itself. */
    private RawValue leaveOut(Refusal reason, String detail) {
        return forgiving ? RawValue.Nothing.NOTHING : note(reason, detail);
    }

    private RawValue note(Refusal reason, String detail) {
        if (broken == null) {
            broken = new Decoded.Broken<>(reason, detail, pointer().substring(base.length()));
        }
        return RawValue.Nothing.NOTHING;
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
