package dev.candor.privacy.treat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON text in UTF-8, written front to back into one array (RFC 8259).
 *
 * <p>Whoever writes may go back to a {@link #mark()}: a key whose value turns out to be left out, or an object that stays
 * empty, is taken back instead of being looked at twice. Not thread-safe.
 */
public final class JsonBytes {
    private static final int FIRST_SIZE = 512;
    private static final int LONGEST_CHARACTER = 6;
    private static final int QUOTES = 2;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final byte[] LOST = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    /** The present end, for {@link #backTo}. */
    public int mark() {
        return length;
    }

    /** Takes back everything written since {@code mark}. */
    public void backTo(int mark) {
        length = mark;
    }

    /** What was written since {@code mark}, if it was a number or a flag. */
    public String plainSince(int mark) {
        return new String(bytes, mark, length - mark, StandardCharsets.US_ASCII);
    }

    /** Whether nothing was written into the object or list that was begun last. */
    public boolean isFresh() {
        return length > 0 && (bytes[length - 1] == '{' || bytes[length - 1] == '[');
    }

    /** What was written. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Begins an object. */
    public void beginObject() {
        put('{');
    }

    /** Ends it. */
    public void endObject() {
        put('}');
    }

    /** Begins a list. */
    public void beginList() {
        put('[');
    }

    /** Ends it. */
    public void endList() {
        put(']');
    }

    /** Parts an item of a list from the one before it; must stand before every item. */
    public void item() {
        if (!isFresh()) {
            put(',');
        }
    }

    /** A key of an object, parted from what stands before it. */
    public void key(String name) {
        item();
        text(name);
        put(':');
    }

    /** A boolean. */
    public void flag(boolean value) {
        plain(value ? "true" : "false");
    }

    /** A whole number. */
    public void whole(long value) {
        plain(Long.toString(value));
    }

    /** Digits, a point, a sign: written as they are. */
    void plain(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    /** A string. What UTF-8 or PostgreSQL cannot hold (a lone surrogate, U+0000) becomes U+FFFD. */
    public void text(String value) {
        // Once for all of it: asked for each character, it would cost as much as writing one.
        reserve(LONGEST_CHARACTER * value.length() + QUOTES);
        bytes[length++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit >= ' ' && unit < 0x80) {
                ascii(unit);
            } else if (unit < ' ') {
                control(unit);
            } else if (Character.isSurrogate(unit)) {
                i += surrogate(value, i);
            } else {
                basic(unit);
            }
        }
        bytes[length++] = '"';
    }

    private void ascii(char unit) {
        if (unit == '"' || unit == '\\') {
            bytes[length++] = '\\';
        }
        bytes[length++] = (byte) unit;
    }

    private void control(char unit) {
        if (unit == 0) {
            lost();
            return;
        }
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[unit >> 4];
        bytes[length++] = HEX[unit & 0xF];
    }

    private void basic(char unit) {
        if (unit >= 0x800) {
            bytes[length++] = (byte) (0xE0 | unit >> 12);
            follow(unit >> 6);
        } else {
            bytes[length++] = (byte) (0xC0 | unit >> 6);
        }
        follow(unit);
    }

    /** Returns how many further characters it took. */
    private int surrogate(String value, int at) {
        int point = value.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            lost();
            return 0;
        }
        bytes[length++] = (byte) (0xF0 | point >> 18);
        follow(point >> 12);
        follow(point >> 6);
        follow(point);
        return 1;
    }

    /** A byte that follows the first of a character. */
    private void follow(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void lost() {
        System.arraycopy(LOST, 0, bytes, length, LOST.length);
        length += LOST.length;
    }

    private void put(char unit) {
        reserve(1);
        bytes[length++] = (byte) unit;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
