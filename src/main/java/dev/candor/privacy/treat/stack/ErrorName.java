package dev.candor.privacy.treat.stack;

import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the class of the error in a stack. */
final class ErrorName {
    private static final String PYTHON = "Traceback (most recent call last)";
    private static final String PYTHON_FRAME = "  File \"";
    private static final String JAVA = "Exception in thread \"";
    private static final String BROWSER = "Uncaught ";
    private static final int LONGEST = 256;

    private ErrorName() {}

    /** The listed name of the error's class, else {@link Treatment#OTHER}. */
    static String of(List<String> lines, Set<String> classes) {
        String line = lines.stream().filter(text -> !text.isBlank()).findFirst().orElse("");
        return name(line.startsWith(PYTHON) ? afterFrames(lines) : line, classes);
    }

    /** Python names the error behind the frames; of several that caused each other, the last is the one that was not caught. */
    private static String afterFrames(List<String> lines) {
        String found = "";
        boolean inFrames = false;
        for (String line : lines) {
            boolean indented = line.isEmpty() || Character.isWhitespace(line.charAt(0));
            if (inFrames && !indented) {
                found = line;
            }
            inFrames = line.startsWith(PYTHON_FRAME) || (inFrames && indented);
        }
        return found;
    }

    private static String name(String line, Set<String> classes) {
        String text = line.substring(0, Math.min(line.length(), LONGEST)).strip();
        if (text.startsWith(JAVA)) {
            text = text.substring(text.indexOf("\" ", JAVA.length()) + 1).strip();
        }
        if (text.startsWith(BROWSER)) {
            text = text.substring(BROWSER.length()).strip();
        }
        return Stream.of(text.split(":", 2)[0], text.split("[:\\s]", 2)[0])
                .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf('.') + 1)))
                .filter(classes::contains)
                .findFirst()
                .orElse(Treatment.OTHER);
    }
}
