package dev.candor.privacy.treat.scrub;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a pattern alone cannot tell: each method answers the placeholder for a text of some form, or null to leave it. */
final class Candidates {
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int LONGEST_PHONE = 15;
    private static final int SSN = 9;
    private static final int BASE64 = 20;
    private static final int WHOLE_ADDRESS = 7;
    private static final int GROUP = 4;

    private Candidates() {}

    /** A time of the day has colons too, and so have names in C++ and Ruby. */
    static @Nullable String ipv6(String found) {
        boolean shortened = found.contains("::");
        boolean digits = found.chars().anyMatch(Character::isDigit);
        boolean word = Arrays.stream(found.split(":", -1)).anyMatch(group -> group.length() == GROUP);
        boolean whole = found.chars().filter(sign -> sign == ':').count() >= WHOLE_ADDRESS;
        return whole || (shortened && (digits || word)) ? "[ip]" : null;
    }

    /** Long runs of letters and digits: hexadecimal, or a mixture that is no word of a language or a program. */
    static @Nullable String token(String found) {
        long letters = found.chars().filter(Candidates::isLetter).count();
        long digits = found.chars().filter(Character::isDigit).count();
        boolean hex =
                letters + digits == found.length() && found.chars().allMatch(sign -> Character.digit(sign, 16) >= 0);
        boolean mixed = found.length() >= BASE64 && (digits >= 2 || turns(found) > found.length() / 3);
        return letters > 0 && ((hex && digits > 0) || mixed) ? "[token]" : null;
    }

    /** Whatever it is, it goes; only its name differs. */
    static String number(String found) {
        String digits = found.chars()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, (all, sign) -> all.append((char) sign), StringBuilder::append)
                .toString();
        if (digits.length() >= SHORTEST_CARD && digits.length() <= LONGEST_CARD && luhn(digits)) {
            return "[card]";
        }
        if (digits.length() == SSN && !found.startsWith("+")) {
            return "[ssn]";
        }
        return digits.length() <= LONGEST_PHONE ? "[phone]" : "[number]";
    }

    /** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int twice = 2 * digit;
            sum += at % 2 == 0 ? digit : twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean isLetter(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    /** How often small letters and capitals follow each other. */
    private static int turns(String text) {
        int turns = 0;
        for (int at = 1; at < text.length(); at++) {
            boolean letters = isLetter(text.charAt(at)) && isLetter(text.charAt(at - 1));
            if (letters && Character.isUpperCase(text.charAt(at)) != Character.isUpperCase(text.charAt(at - 1))) {
                turns++;
            }
        }
        return turns;
    }
}
