package dev.candor.ops.log;

/**
 * Text that stays on its line: control characters (CR, LF, the escape of ANSI sequences, the C1 set), separators of lines,
 * and invisible ones (bidirectional controls, zero-width characters) are written out.
 */
final class Escapes {
    private Escapes() {}

    static String of(String text) {
        int unsafe = firstUnsafe(text);
        if (unsafe == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, unsafe);
        text.codePoints().skip(text.codePointCount(0, unsafe)).forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static int firstUnsafe(String text) {
        int at = 0;
        while (at < text.length() && !isUnsafe(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static void append(StringBuilder safe, int point) {
        switch (point) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (isUnsafe(point)) {
                    safe.append("\\u{").append(Integer.toHexString(point)).append('}');
                } else {
                    safe.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
