package dev.candor.catalog;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a regular expression could take long on some text of a few hundred characters: more than a few open repeats, or a
 * group that repeats although something in it repeats or has a choice. Strict: a harmless pattern may be refused, too.
 */
final class PatternScan {
    private static final int MOST_REPEATS = 3;
    private static final int LONGEST = 200;

    private final String pattern;
    /** For each open group, whether something in it may match in more than one way. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private int repeats;
    private boolean nested;

    private PatternScan(String pattern) {
        this.pattern = pattern;
    }

    static boolean mayTakeLong(String pattern) {
        PatternScan scan = new PatternScan(pattern);
        scan.open.push(false);
        int at = 0;
        while (at < pattern.length()) {
            at = scan.step(at);
        }
        return pattern.length() > LONGEST || scan.repeats > MOST_REPEATS || scan.nested;
    }

    /** Looks at one piece and returns where the next one begins. */
    private int step(int at) {
        switch (pattern.charAt(at)) {
            case '\\' -> {
                refer(at + 1);
                return at + 2;
            }
            case '[' -> {
                return afterClass(at);
            }
            case '(' -> open.push(false);
            case ')' -> close(at + 1);
            case '*', '+', '{' -> {
                repeats++;
                mark();
            }
            case '|', '?' -> mark();
            default -> {}
        }
        return at + 1;
    }

    /** What a group matched, matched again: no bound holds. */
    private void refer(int at) {
        if (at < pattern.length() && "123456789k".indexOf(pattern.charAt(at)) >= 0) {
            nested = true;
        }
    }

    private int afterClass(int at) {
        int next = at + 1;
        while (next < pattern.length() && pattern.charAt(next) != ']') {
            next += pattern.charAt(next) == '\\' ? 2 : 1;
        }
        return next + 1;
    }

    private void close(int next) {
        boolean ambiguous = open.size() > 1 && open.pop();
        boolean repeated = next < pattern.length() && "*+{".indexOf(pattern.charAt(next)) >= 0;
        nested |= ambiguous && repeated;
        if (ambiguous) {
            mark();
        }
    }

    private void mark() {
        open.pop();
        open.push(true);
    }
}
