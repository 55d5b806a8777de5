package dev.candor.privacy.treat.scrub;

import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text: addresses of the web, of mail and of machines, paths below a home, bank accounts, cards, telephone and
 * social-security numbers, identifiers, tokens and what follows words such as "password".
 *
 * <p>It errs to the side of taking out: seven digits in a row are a telephone number, whatever they were meant to be. What comes out
 * goes in again until nothing changes, so a text scrubbed twice is the same as one scrubbed once, and neither taking something out
 * nor cutting the end can leave behind what would have been recognised alone.
 */
public final class Scrubber {
    /** What is read of a text at most, in UTF-16 units once normalized: this many times what may be stored. */
    private static final int WINDOW = 2;

    /** What may stand cut in half at the end of the window, and so not be recognized, is shorter than this. */
    private static final int TAIL = 100;

    private static final int MOST_ROUNDS = 6;
    private static final String GIVEN_UP = "[text]";

    private Scrubber() {}

    /**
     * The text as it may be stored.
     *
     * @param text as it was sent, of any length
     * @param max code points of the answer at most
     * @return null if nothing is left
     */
    public static @Nullable String scrub(String text, int max) {
        String present = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = first(pass(present, window(max)), max);
            if (next.equals(present)) {
                return next.isEmpty() ? null : next;
            }
            present = next;
        }
        return first(GIVEN_UP, max);
    }

    /** How many UTF-16 units of a text are looked at, if so much of it may be stored. */
    public static int read(int max) {
        return 2 * window(max);
    }

    private static int window(int max) {
        return WINDOW * max + 2 * TAIL;
    }

    private static String pass(String text, int window) {
        String plain = PlainText.of(text.substring(0, Math.min(text.length(), 2 * window)));
        boolean whole = text.length() <= 2 * window && plain.length() <= window;
        String scrubbed = Rules.replace(plain.substring(0, Math.min(plain.length(), window)));
        return whole ? scrubbed : scrubbed.substring(0, Math.max(0, scrubbed.length() - TAIL));
    }

    private static String first(String text, int max) {
        boolean fits = text.codePointCount(0, text.length()) <= max;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, max)).strip();
    }
}
