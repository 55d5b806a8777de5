package dev.candor.privacy.treat;

import dev.candor.event.Treatment;
import java.util.regex.Matcher;

/** Words from a published list or of a published shape. */
final class Words {
    private Words() {}

    /**
     * The text if it fits the pattern as a whole, or the beginning that fits a prefix pattern.
     *
     * <p>A text is never matched beyond the length that may be stored, so that no pattern can be made to run long. A
     * prefix that would not end within it is none: half a word must not be mistaken for a whole one.
     */
    static String shaped(Treatment.KeepShape shape, String text) {
        int longest = shape.maxLength();
        if (!shape.prefix()) {
            boolean fits =
                    text.length() <= longest && shape.pattern().matcher(text).matches();
            return fits ? text : Treatment.OTHER;
        }
        Matcher matcher = shape.pattern().matcher(text);
        matcher.region(0, Math.min(text.length(), longest + 1));
        boolean fits = matcher.lookingAt() && matcher.end() > 0 && matcher.end() <= longest;
        return fits ? text.substring(0, matcher.end()) : Treatment.OTHER;
    }

    /** The text, cut as the treatment says, if it is on the list. */
    static String listed(Treatment.OneOf list, String text) {
        String word = text;
        if (!list.cutAt().isEmpty()) {
            int cut = text.indexOf(list.cutAt());
            word = cut < 0 ? text : text.substring(0, cut).stripTrailing();
        }
        return list.values().contains(word) ? word : Treatment.OTHER;
    }

    /** The name before the first colon or white space, if it is on the list: {@code TypeError} of {@code TypeError: x}. */
    static String errorClass(Treatment.ErrorClass list, String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ':' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String name = text.substring(0, end);
        return list.classes().contains(name) ? name : Treatment.OTHER;
    }
}
