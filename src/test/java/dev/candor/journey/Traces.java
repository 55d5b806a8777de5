package dev.candor.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Searches every byte of a folder for what must not be there: as text, and identifiers as their bytes too. */
final class Traces {
    private Traces() {}

    /** Each mark that was found, with the file that holds it. */
    static List<String> of(List<String> marks, Path folder) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            // The server's own program is not what it was told.
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("postgres/server")))
                    .toList();
        }
        for (Path file : files) {
            String content = contentOf(file);
            for (String mark : marks) {
                for (String form : formsOf(mark)) {
                    if (content.contains(form)) {
                        found.add(mark + " in " + folder.relativize(file));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** One character for each byte, so that nothing is lost; empty if the server has just removed the file. */
    private static String contentOf(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static List<String> formsOf(String mark) {
        List<String> forms = new ArrayList<>(List.of(mark, mark.toUpperCase(Locale.ROOT)));
        if (mark.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            String hex = UUID.fromString(mark).toString().replace("-", "");
            forms.add(hex);
            forms.add(new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1));
        }
        return forms;
    }
}
