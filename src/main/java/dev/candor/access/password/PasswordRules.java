package dev.candor.access.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long, and not one that everybody tries first.
 *
 * <p>No rule asks for a kind of character: length does more, and a sentence is easy to keep in mind. The list of words
 * is applied to what is left when digits and signs are taken away, so {@code password1234} and {@code P4ssw0rd2024!!} are
 * found by one word.
 */
public final class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_OF_DIGITS_ALONE = 20;
    private static final String LIST = "/access/common-passwords.txt";
    private static final String LEET = "01345789@$!";
    private static final String PLAIN = "oieastbgasi";

    private final Set<String> words;

    public PasswordRules() {
        this.words = read();
    }

    /**
     * Judges a password.
     *
     * @param ownWords the person's name and address: tried first by whoever knows them
     * @return what is wrong, as a sentence without a full stop
     */
    public Optional<String> complaint(String password, List<String> ownWords) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return Optional.of("Use at least " + SHORTEST + " characters; a short sentence is fine");
        }
        if (length > LONGEST) {
            return Optional.of("Use at most " + LONGEST + " characters");
        }
        if (isCommon(plain.toLowerCase(Locale.ROOT), ownWords)) {
            return Optional.of(
                    "This password is one that is tried first; choose another, such as four words of your own");
        }
        return Optional.empty();
    }

    private boolean isCommon(String password, List<String> ownWords) {
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        String letters = lettersOf(password);
        if (letters.isEmpty()) {
            return password.codePoints().anyMatch(c -> c > 127) ? false : password.length() < SHORTEST_OF_DIGITS_ALONE;
        }
        Set<String> tried = new HashSet<>(words);
        for (String own : ownWords) {
            for (String part : own.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                tried.add(part);
            }
        }
        tried.remove("");
        return isMadeOf(letters, tried) || isMadeOf(lettersOf(withoutLeet(password)), tried);
    }

    /** Whether a text is one or two of the words, or one of them again and again. */
    private static boolean isMadeOf(String letters, Set<String> words) {
        for (int end = 1; end <= letters.length(); end++) {
            String head = letters.substring(0, end);
            if (!words.contains(head)) {
                continue;
            }
            String tail = letters.substring(end);
            if (tail.isEmpty() || words.contains(tail) || tail.replace(head, "").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String lettersOf(String password) {
        return password.replaceAll("[^\\p{L}]", "");
    }

    private static String withoutLeet(String password) {
        StringBuilder plain = new StringBuilder(password.replaceAll("[^\\p{L}]+$", ""));
        for (int i = 0; i < plain.length(); i++) {
            int at = LEET.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, PLAIN.charAt(at));
            }
        }
        return plain.toString();
    }

    private static Set<String> read() {
        try (InputStream in = PasswordRules.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the list of common passwords is missing: " + LIST);
            }
            Set<String> words = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+", -1)) {
                if (!line.isEmpty()) {
                    words.add(line);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
