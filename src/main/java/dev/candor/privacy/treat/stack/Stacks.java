package dev.candor.privacy.treat.stack;

import dev.candor.event.rule.Treatment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Reduces a stack to one word or two: {@code TypeError 1f3a9c02}.
 *
 * <p>The first is the error's class, if the definition lists it, else {@code OTHER}. The second is there if any frame is known: the
 * first eight hexadecimal digits of a SHA-256 over the known frames, each as the <em>listed</em> word with line and column. Two
 * stacks with the same second word went through the same places of the program's own code; whoever has that code can tell which,
 * and nothing else of what was sent has gone into it.
 */
public final class Stacks {
    /** Read of a stack at most, in UTF-16 units: a stack that goes on is one that recurses. */
    public static final int LONGEST = 8192;

    /** Lines that are looked at: known and unknown frames, and messages of more than one line. */
    private static final int MOST_LINES = 64;

    /** UTF-16 units of a line; a longer one is no frame. */
    private static final int LONGEST_LINE = 512;

    private static final int MOST_FRAMES = 20;
    private static final int FINGERPRINT = 8;

    private Stacks() {}

    /** Class and fingerprint of the stack. Takes a time that grows with its length and never faster. */
    public static String word(Treatment.Stack rule, String text) {
        List<String> lines = text.substring(0, Math.min(text.length(), LONGEST))
                .lines()
                .limit(MOST_LINES)
                .toList();
        String error = ErrorName.of(lines, rule.classes());
        List<String> known = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).length() <= LONGEST_LINE)
                .mapToObj(at -> Frame.parse(lines.get(at), at == 0 ? "" : lines.get(at - 1)))
                .filter(Objects::nonNull)
                .map(frame -> frame.known(rule.frames()))
                .filter(place -> !place.isEmpty())
                .limit(MOST_FRAMES)
                .toList();
        return known.isEmpty() ? error : error + " " + fingerprint(known);
    }

    private static String fingerprint(List<String> places) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", places).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
