package dev.candor.catalog.yaml;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.candor.event.rule.Treatment;

/**
 * Reads the shape of a word. Patterns are RE2's, so no text can make one run long; what is left to bound is the size of the pattern
 * itself, which counted repetitions multiply.
 */
final class ShapeReader {
    private static final int LONGEST_WORD = 256;
    private static final int LONGEST_PATTERN = 2000;
    private static final int LARGEST_PROGRAM = 5000;

    private ShapeReader() {}

    static Treatment read(Section property) {
        Section shape = property.section("shape");
        String pattern = shape.text("pattern");
        long max = shape.whole("max", 64);
        shape.finish();
        if (max < 1 || max > LONGEST_WORD) {
            shape.problem("max", "'max' must be from 1 to " + LONGEST_WORD);
        }
        String problem = problem(pattern);
        if (!problem.isEmpty()) {
            shape.problem("pattern", "'pattern' " + problem);
            return new Treatment.Drop();
        }
        return new Treatment.KeepShape(pattern, (int) max);
    }

    /** What is wrong with a pattern, after the word "pattern"; empty if nothing is. */
    private static String problem(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            return "is longer than " + LONGEST_PATTERN + " characters";
        }
        if (pattern.contains("\\Q")) {
            return "quotes with \\Q; put a backslash before each sign";
        }
        if (Repetitions.areNested(pattern)) {
            return "counts around a count, as in (a{9}){9}; write the inner one out";
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            if (compiled.programSize() > LARGEST_PROGRAM) {
                return "repeats too much";
            }
            return compiled.groupCount() > 1
                    ? "has more than one group; write (?:...) for those that keep nothing"
                    : "";
        } catch (PatternSyntaxException notAPattern) {
            return "is not a regular expression of RE2: " + notAPattern.getDescription() + " at '"
                    + notAPattern.getPattern() + "'";
        }
    }
}
