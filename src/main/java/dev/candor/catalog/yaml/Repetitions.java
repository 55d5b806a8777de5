package dev.candor.catalog.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Looks for a counted repetition around another, such as {@code (a{1000}){1000}}: RE2 writes every repetition out, so compiling a few
 * of these inside each other takes all memory there is. Knows groups, classes and escapes, but no quoting by {@code \Q}.
 */
final class Repetitions {
    private final String pattern;

    /** For each group that is open, whether something in it is counted. */
    private final Deque<Boolean> open = new ArrayDeque<>(List.of(false));

    /** Whether the last thing read is, or holds, a counted repetition. */
    private boolean counted;

    private Repetitions(String pattern) {
        this.pattern = pattern;
    }

    static boolean areNested(String pattern) {
        return new Repetitions(pattern).areNested();
    }

    private boolean areNested() {
        for (int at = 0; at < pattern.length(); at++) {
            int count = pattern.charAt(at) == '{' ? endOfCount(at) : at;
            if (count > at) {
                if (counted) {
                    return true;
                }
                open.pop();
                open.push(true);
                counted = true;
                at = count;
            } else {
                at = pass(at);
            }
        }
        return false;
    }

    /** Reads whatever is no count; returns where it ends. */
    private int pass(int at) {
        switch (pattern.charAt(at)) {
            case '(' -> {
                open.push(false);
                counted = false;
            }
            case ')' -> closeGroup();
            case '[' -> {
                counted = false;
                return endOfClass(at);
            }
            case '\\' -> {
                counted = false;
                return at + 1;
            }
            case '*', '+', '?' -> {}
            default -> counted = false;
        }
        return at;
    }

    private void closeGroup() {
        counted = open.pop();
        boolean around = !open.isEmpty() && open.pop();
        open.push(around || counted);
    }

    private int endOfCount(int start) {
        int at = start + 1;
        while (at < pattern.length() && (Character.isDigit(pattern.charAt(at)) || pattern.charAt(at) == ',')) {
            at++;
        }
        return at > start + 1 && pattern.startsWith("}", at) ? at : start;
    }

    /** Where a class such as {@code []a[:digit:]} ends: a bracket right at its beginning, or an escaped one, does not end it. */
    private int endOfClass(int start) {
        int at = pattern.startsWith("[^", start) ? start + 2 : start + 1;
        for (at = pattern.startsWith("]", at) ? at + 1 : at; at < pattern.length(); at++) {
            if (pattern.startsWith("[:", at) && pattern.indexOf(":]", at) > 0) {
                at = pattern.indexOf(":]", at) + 1;
            } else if (pattern.charAt(at) == '\\') {
                at++;
            } else if (pattern.charAt(at) == ']') {
                return at;
            }
        }
        return at;
    }
}
