package dev.candor.catalog;

import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.rule.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads definitions as a server would, together with the built-in ones, and tells what is wrong. Needs neither server nor database. */
public final class DefinitionCheck {
    private static final String SUFFIX = ".yaml";
    private static final Duration USUAL_RETENTION = Duration.ofDays(90);
    private static final long WIDE = 10_000;
    private static final int MANY_DIGITS = 3;

    private DefinitionCheck() {}

    /**
     * What was found.
     *
     * @param problems for which a server would not start, each with its place
     * @param warnings what is allowed, and deserves a second thought
     * @param types event types that were looked at
     * @param doors doors that were looked at
     */
    public record Report(List<String> problems, List<String> warnings, int types, int doors) {}

    /**
     * Looks at a file, the folder of a project, or a folder of such folders. Of a file, its project is looked at; without one, it stands
     * for itself.
     *
     * @throws IOException if it cannot be read
     */
    public static Report of(Path where) throws IOException {
        List<YamlFile> own = Files.isDirectory(where) ? folder(where.toRealPath()) : file(where.toRealPath());
        if (own.isEmpty()) {
            return new Report(List.of("There is no " + SUFFIX + " file."), List.of(), 0, 0);
        }
        List<YamlFile> all = new ArrayList<>(DefinitionFiles.builtIn());
        all.addAll(own);
        DefinitionReader.Reading reading = DefinitionReader.tryRead(all);
        Set<String> names = own.stream().map(YamlFile::name).collect(Collectors.toSet());
        List<EventType> types = reading.definitions().types().stream()
                .filter(type -> names.contains(type.key() + SUFFIX))
                .map(Definition::published)
                .toList();
        return new Report(
                reading.problems(),
                types.stream().flatMap(DefinitionCheck::warnings).toList(),
                types.size(),
                reading.definitions().doors().size());
    }

    private static List<YamlFile> folder(Path folder) throws IOException {
        List<YamlFile> files = project(folder);
        if (files.isEmpty()) {
            for (Path each : list(folder)) {
                files.addAll(Files.isDirectory(each) ? project(each) : List.of());
            }
        }
        return files;
    }

    private static List<YamlFile> file(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
        boolean hasProject = Files.exists(folder.resolve("project.yaml"))
                || DefinitionFiles.builtIn().stream()
                        .anyMatch(builtIn -> builtIn.folder().equals(name(folder)));
        return hasProject
                ? project(folder)
                : List.of(
                        new YamlFile("draft/project.yaml", "name: Draft"),
                        new YamlFile("draft/" + name(file), Files.readString(file)));
    }

    private static List<YamlFile> project(Path folder) throws IOException {
        List<YamlFile> files = new ArrayList<>();
        for (Path file : list(folder)) {
            if (name(file).endsWith(SUFFIX) && Files.isRegularFile(file)) {
                files.add(new YamlFile(name(folder) + "/" + name(file), Files.readString(file)));
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Stream<String> warnings(EventType type) {
        String place = type.id().project() + "/" + type.id().name() + SUFFIX + ": ";
        List<String> warnings = new ArrayList<>();
        if (type.expires() == null) {
            warnings.add(place + "has no 'expires', so nobody will ever be asked whether it is still needed");
        }
        if (type.retention().compareTo(USUAL_RETENTION) > 0) {
            warnings.add(place + "keeps rows for " + type.retention().toDays() + " days; reports rarely need more than "
                    + USUAL_RETENTION.toDays());
        }
        for (Property property : type.properties()) {
            String wide = wide(property.treatment());
            if (!wide.isEmpty()) {
                warnings.add(place + property.path() + ": " + wide);
            }
        }
        return warnings.stream();
    }

    /** Why a treatment is among the widest; empty if it is not. */
    private static String wide(Treatment treatment) {
        if (treatment instanceof Treatment.KeepShape) {
            return "a shape lets through whatever somebody writes in that form; would a list do?";
        }
        if (treatment instanceof Treatment.KeepWhole(long min, long max) && max - min > WIDE) {
            return "a number this exact can point at one installation; would ranges do?";
        }
        if (treatment instanceof Treatment.KeepDecimal decimal && decimal.digits() > MANY_DIGITS) {
            return "so many digits can point at one installation; would fewer do?";
        }
        return "";
    }
}
