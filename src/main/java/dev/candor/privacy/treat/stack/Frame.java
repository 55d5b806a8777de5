package dev.candor.privacy.treat.stack;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a stack, still readable. Never printed.
 *
 * @param name the qualified name of its function, or empty
 * @param file path or address of its code file, or empty
 * @param line as it was sent, digits only, or empty
 * @param column the same
 */
record Frame(String name, String file, String line, String column) {
    private static final int MOST_DIGITS = 7;

    /** {@code at f (https://host/main.4f2a.js:1:2)} of V8, {@code at com.acme.Main.run(Main.java:42)} of Java. */
    private static final Pattern AT =
            Pattern.compile("\\s*at (?:async |new )?(?:([^()]*?) ?\\()?([^()]*?)(?::([0-9]+))?(?::([0-9]+))?\\)?");

    /** {@code f@https://host/main.4f2a.js:1:2} of Firefox and Safari. */
    private static final Pattern AFTER_AT_SIGN = Pattern.compile("([^@]*)@(.*?):([0-9]+):([0-9]+)");

    /** {@code File "/srv/app/main.py", line 42, in run} of Python. */
    private static final Pattern PYTHON = Pattern.compile("\\s*File \"([^\"]*)\", line ([0-9]+)(?:, in (.*))?");

    /** {@code /srv/app/main.go:42 +0x1d} of Go, whose function stands on the line before. */
    private static final Pattern GO = Pattern.compile("\\t(.*?):([0-9]+)(?: \\+0x[0-9a-f]+)?");

    @Override
    public String toString() {
        return "Frame";
    }

    /**
     * The frame in a line; null if there is none.
     *
     * <p>Each form is tried only where a sign stands without which it cannot fit: a form costs a long line a tenth of a millisecond.
     */
    static @Nullable Frame parse(String line, String before) {
        Matcher python = PYTHON.matcher(line);
        if (line.contains("File \"") && python.matches()) {
            return new Frame(group(python, 3), group(python, 1), group(python, 2), "");
        }
        Matcher go = GO.matcher(line);
        if (line.startsWith("\t") && !line.startsWith("\tat ") && go.matches()) {
            int end = before.indexOf('(');
            return new Frame(end < 0 ? "" : before.substring(0, end), group(go, 1), group(go, 2), "");
        }
        Frame at = line.contains("at ") ? frame(AT.matcher(line)) : null;
        return at == null && line.indexOf('@') >= 0 ? frame(AFTER_AT_SIGN.matcher(line)) : at;
    }

    private static @Nullable Frame frame(Matcher form) {
        return form.matches() ? new Frame(group(form, 1), group(form, 2), group(form, 3), group(form, 4)) : null;
    }

    /** The listed word by which the frame is known, with its line and column; empty if it is not known. */
    String known(Set<String> frames) {
        List<String> bases = bases();
        String word = listed(frames, bases::contains);
        if (word.isEmpty()) {
            word = listed(frames, this::isWithin);
        }
        return word.isEmpty() ? "" : word + ":" + bounded(line) + ":" + bounded(column);
    }

    /** The longest listed word that fits, so that the same frame is always known by the same one. */
    private static String listed(Set<String> frames, Predicate<String> fits) {
        return frames.stream()
                .filter(fits)
                .max(Comparator.comparingInt(String::length).thenComparing(word -> word))
                .orElse("");
    }

    private boolean isWithin(String beginning) {
        // Java writes the module before a slash; in Go's names a slash is a part of the name.
        return begins(name, beginning) || begins(name.substring(name.lastIndexOf('/') + 1), beginning);
    }

    private static boolean begins(String name, String beginning) {
        if (!name.startsWith(beginning)) {
            return false;
        }
        // A lone word is a package or a class, never a function that happens to be called so.
        return name.length() == beginning.length()
                ? beginning.indexOf('.') >= 0
                : "./$".indexOf(name.charAt(beginning.length())) >= 0;
    }

    /** The file's name without extension, and without the hash that bundlers put before it: {@code main} of {@code main.4f2a.js}. */
    private List<String> bases() {
        String path = file.split("[?#]", 2)[0];
        String base = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int extension = base.lastIndexOf('.');
        String stem = extension <= 0 ? base : base.substring(0, extension);
        String first = base.split("\\.", 2)[0];
        int hash = stem.lastIndexOf('-');
        return List.of(stem, first, hash <= 0 ? stem : stem.substring(0, hash));
    }

    /** A number that tells a place in a file, and is too short to tell anything else. */
    private static String bounded(String digits) {
        return digits.length() > MOST_DIGITS ? "" : digits;
    }

    private static String group(Matcher matcher, int number) {
        String group = matcher.group(number);
        return group == null ? "" : group;
    }
}
