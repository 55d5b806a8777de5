package dev.candor.catalog;

import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where definitions lie: the built-in ones beside the code, the operator's own in a mounted folder.
 *
 * <p>The built-in ones are listed in {@code catalog/index}, because a packaged application cannot be asked what is in one of its
 * folders; a test compares that list with the folder.
 */
public final class DefinitionFiles {
    private static final String BUILT_IN = "catalog/";
    private static final String SUFFIX = ".yaml";

    private DefinitionFiles() {}

    /** The built-in files. */
    public static List<YamlFile> builtIn() {
        return resource("index")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> new YamlFile(name, resource(name)))
                .toList();
    }

    /** The built-in files and those of the operator's folder. */
    public static Map<Source, List<YamlFile>> all(Optional<Path> folder) {
        return Map.of(
                Source.BUILT_IN,
                builtIn(),
                Source.FOLDER,
                folder.map(DefinitionFiles::in).orElse(List.of()));
    }

    private static List<YamlFile> in(Path folder) {
        try (Stream<Path> found = Files.walk(folder, 2)) {
            return found.filter(path -> path.toString().endsWith(SUFFIX) && Files.isRegularFile(path))
                    .sorted()
                    .map(path -> new YamlFile(name(folder, path), text(path)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("candor.catalog.folder cannot be read", unreadable);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a file in candor.catalog.folder cannot be read", unreadable);
        }
    }

    private static String resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(BUILT_IN + name)) {
            if (stream == null) {
                throw new IllegalStateException("the built-in definition " + name + " is missing from the application");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the built-in definition " + name + " cannot be read", unreadable);
        }
    }
}
