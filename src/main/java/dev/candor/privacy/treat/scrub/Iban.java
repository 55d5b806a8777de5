package dev.candor.privacy.treat.scrub;

import java.util.Locale;

/**
 * International bank account numbers (ISO 13616), in one piece or in groups. One whose check digits are right is found wherever it
 * stands and ends where they are; one with a slip of the pen is told by its groups.
 */
final class Iban {
    private static final String PLACEHOLDER = "[iban]";
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int HEAD = 4;
    private static final int FEWEST_DIGITS = 8;

    private final String text;
    private final StringBuilder signs = new StringBuilder(LONGEST);
    private final int[] ends = new int[LONGEST];
    private int wellFormed;

    private Iban(String text) {
        this.text = text;
    }

    static String replace(String text) {
        Iban iban = new Iban(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = iban.endOf(at);
            if (end > 0) {
                replaced.append(PLACEHOLDER);
                at = end;
            } else {
                replaced.append(text.charAt(at++));
            }
        }
        return replaced.toString();
    }

    /** Where the account number that begins here ends; 0 if none does. */
    private int endOf(int at) {
        if (!isLetter(at) || !isLetter(at + 1)) {
            return 0;
        }
        collect(at);
        if (signs.length() < SHORTEST || !Character.isDigit(signs.charAt(2)) || !Character.isDigit(signs.charAt(3))) {
            return 0;
        }
        for (int length = signs.length(); length >= SHORTEST; length--) {
            if (checks(length)) {
                return ends[length - 1];
            }
        }
        boolean alone = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        long digits = signs.chars().limit(wellFormed).filter(Character::isDigit).count();
        return alone && wellFormed >= SHORTEST && digits >= FEWEST_DIGITS ? ends[wellFormed - 1] : 0;
    }

    /** The letters and digits from here on, with single separators between them left out. */
    private void collect(int start) {
        signs.setLength(0);
        wellFormed = 0;
        int groups = 1;
        int groupFrom = 0;
        int at = start;
        while (at < text.length() && signs.length() < LONGEST) {
            if (isSign(at)) {
                ends[signs.length()] = at + 1;
                signs.append(Character.toUpperCase(text.charAt(at)));
            } else if (" -.".indexOf(text.charAt(at)) >= 0 && isSign(at + 1)) {
                wellFormed = belongs(groupFrom, groups) && wellFormed == groupFrom ? signs.length() : wellFormed;
                groupFrom = signs.length();
                groups++;
            } else {
                break;
            }
            at++;
        }
        wellFormed = belongs(groupFrom, groups) && wellFormed == groupFrom ? signs.length() : wellFormed;
    }

    /** Groups hold digits; the second may be the bank's four letters. A word that follows is none. */
    private boolean belongs(int groupFrom, int groups) {
        boolean bank = groups == 2 && signs.length() - groupFrom == HEAD;
        return bank || signs.chars().skip(groupFrom).anyMatch(Character::isDigit);
    }

    /** The first four signs at the end, letters as numbers from 10, the rest of a division by 97 is 1 (ISO 7064). */
    private boolean checks(int length) {
        String turned = signs.substring(HEAD, length) + signs.substring(0, HEAD);
        int rest = 0;
        for (char sign : turned.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = Character.digit(sign, 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    private boolean isLetter(int at) {
        return isSign(at) && !Character.isDigit(text.charAt(at));
    }

    private boolean isSign(int at) {
        return at < text.length() && text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at));
    }
}
