package dev.candor.privacy.treat;

import dev.candor.event.rule.Treatment;

/** Words from a published list. */
final class Words {
    private Words() {}

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
