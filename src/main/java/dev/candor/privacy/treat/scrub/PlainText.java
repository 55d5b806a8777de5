package dev.candor.privacy.treat.scrub;

import java.text.Normalizer;
import java.util.Map;

/**
 * One spelling for what looks the same: compatibility forms are folded (NFKC, Unicode annex 15), every digit becomes one from 0 to
 * 9, every dash and space the plain one; characters that cannot be seen, or that turn the direction of what follows, are gone.
 */
final class PlainText {
    /** Signs that stand for ASCII ones in addresses and numbers, and that NFKC keeps apart. */
    private static final Map<Integer, Character> LIKE = Map.of(
            0x2212, '-', 0x2043, '-', 0x3002, '.', 0x00B7, '.', 0x2022, '.', 0x2044, '/', 0x2215, '/', 0x29F8, '/',
            0x2236, ':', 0xA789, ':');

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> append(point, plain));
        return plain.toString().strip();
    }

    private static void append(int point, StringBuilder plain) {
        switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> space(plain);
            case Character.CONTROL -> {
                if (Character.isWhitespace(point) || point == 0x85) {
                    space(plain);
                }
            }
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> mark(point, plain);
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append((char) ('0' + Character.digit(point, 10)));
            case Character.DASH_PUNCTUATION -> plain.append('-');
            default -> other(point, plain);
        }
    }

    private static void space(StringBuilder plain) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    /** A mark belongs to its letter; on an ASCII sign that it could not be joined with, it only hides what stands there. */
    private static void mark(int point, StringBuilder plain) {
        boolean invisible = point == 0x034F || (point >= 0xFE00 && point <= 0xFE0F) || point >= 0xE0100;
        if (!invisible && !plain.isEmpty() && plain.charAt(plain.length() - 1) >= 0x80) {
            plain.appendCodePoint(point);
        }
    }

    private static void other(int point, StringBuilder plain) {
        Character like = LIKE.get(point);
        if (like != null) {
            plain.append(like.charValue());
        } else if (isBlank(point)) {
            space(plain);
        } else {
            plain.appendCodePoint(point);
        }
    }

    /** Hangul fillers and the empty Braille pattern: letters and signs without ink. */
    private static boolean isBlank(int point) {
        return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800;
    }
}
