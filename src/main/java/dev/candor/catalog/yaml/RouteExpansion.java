package dev.candor.catalog.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Short hand for many routes: {@code /events/{data,cron}[/add]} is four of them. Braces hold alternatives, brackets what may be
 * missing; both may stand inside each other.
 */
final class RouteExpansion {
    /** What one line may stand for. A few braces behind each other would be more than memory holds. */
    static final int MOST = 2_000;

    private RouteExpansion() {}

    /**
     * All routes that a line stands for.
     *
     * @throws IllegalArgumentException if its braces or brackets are not in pairs, or it stands for too many
     */
    static List<String> expand(String line) {
        List<String> expanded = new ArrayList<>();
        expand(line, expanded);
        return expanded;
    }

    private static void expand(String line, List<String> expanded) {
        int open = firstOf(line, "{[");
        if (open < 0) {
            if (firstOf(line, "}]") >= 0) {
                throw new IllegalArgumentException("a bracket closes that was never opened");
            }
            if (expanded.size() == MOST) {
                throw new IllegalArgumentException("stands for more than " + MOST + " addresses");
            }
            expanded.add(line);
            return;
        }
        int close = closing(line, open);
        String inner = line.substring(open + 1, close);
        List<String> choices = line.charAt(open) == '[' ? List.of("", inner) : alternatives(inner);
        for (String choice : choices) {
            expand(line.substring(0, open) + choice + line.substring(close + 1), expanded);
        }
    }

    private static int firstOf(String line, String characters) {
        for (int at = 0; at < line.length(); at++) {
            if (characters.indexOf(line.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static int closing(String line, int open) {
        int depth = 0;
        for (int at = open; at < line.length(); at++) {
            depth += depthChange(line.charAt(at));
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("a bracket is never closed");
    }

    private static List<String> alternatives(String inner) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < inner.length(); at++) {
            depth += depthChange(inner.charAt(at));
            if (depth == 0 && inner.charAt(at) == ',') {
                alternatives.add(inner.substring(from, at).strip());
                from = at + 1;
            }
        }
        alternatives.add(inner.substring(from).strip());
        return alternatives;
    }

    private static int depthChange(char character) {
        return switch (character) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
