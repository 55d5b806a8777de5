package dev.candor.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the repository's own files. */
public final class Texts {
    private static final Pattern LINK = Pattern.compile("\\]\\(((?!https?:|mailto:|#)[^)#\\s]+)(?:#[^)]*)?\\)");

    private Texts() {}

    /** Files under a folder whose name ends so, in the order of their paths; none if there is no such folder. */
    public static List<Path> filesUnder(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The same without its subfolders. */
    public static List<Path> filesIn(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The first group of every match. */
    public static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The relative links of a Markdown text, without their anchors. */
    public static List<String> linksIn(String markdown) {
        return matches(LINK, markdown);
    }
}
