package dev.candor.catalog.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.read.DoorCollisions;
import dev.candor.catalog.door.read.DoorReader;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.NamedValues;
import dev.candor.catalog.yaml.Placeholders;
import dev.candor.catalog.yaml.Problems;
import dev.candor.catalog.yaml.Section;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.ProjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads all files to all definitions, or ends with every problem in them. */
public final class DefinitionReader {
    private static final String PROJECT = "project.yaml";
    private static final String DOORS = "doors.yaml";
    private static final Set<String> SHARED = Set.of("lists.yaml", "routes.yaml");

    private final Problems problems = new Problems();
    private final List<Project> projects = new ArrayList<>();
    private final List<Definition> types = new ArrayList<>();
    private final List<DoorDefinition> doors = new ArrayList<>();

    /** What could be read, and what is wrong with it. */
    public record Reading(Definitions definitions, List<String> problems) {}

    private final Map<ProjectId, NamedValues> shared = new HashMap<>();
    private final IdentityHashMap<YamlFile, Source> sources = new IdentityHashMap<>();

    private DefinitionReader() {}

    /**
     * The definitions in the files, as if all of them were built in.
     *
     * @throws IllegalStateException whose message has one line for each problem, with its place
     */
    public static Definitions read(List<YamlFile> files) {
        return load(Map.of(Source.BUILT_IN, files)).definitions();
    }

    /** The same for files of several sources, with the values that their types share. */
    public static LoadedFiles load(Map<Source, List<YamlFile>> files) {
        DefinitionReader reader = reader(files);
        reader.problems.throwIfAny();
        return new LoadedFiles(reader.definitions(), Map.copyOf(reader.shared));
    }

    /** The same for somebody who wants to know the problems rather than to end with them. */
    public static Reading tryRead(List<YamlFile> files) {
        DefinitionReader reader = reader(Map.of(Source.BUILT_IN, files));
        return new Reading(
                reader.definitions(),
                reader.problems.found().stream().map(Problems.Problem::text).toList());
    }

    private static DefinitionReader reader(Map<Source, List<YamlFile>> files) {
        DefinitionReader reader = new DefinitionReader();
        Map<String, List<YamlFile>> folders = new TreeMap<>();
        files.forEach((source, all) -> all.forEach(file -> {
            reader.sources.put(file, source);
            folders.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(file);
        }));
        folders.forEach(reader::readFolder);
        reader.checkNames();
        reader.checkTopics();
        DoorCollisions.check(reader.doors, reader.problems);
        DoorTypes.check(reader.doors, reader.types, reader.problems);
        return reader;
    }

    private Definitions definitions() {
        return new Definitions(List.copyOf(projects), List.copyOf(types), List.copyOf(doors));
    }

    private void readFolder(String folder, List<YamlFile> files) {
        ProjectId project;
        try {
            project = new ProjectId(folder);
        } catch (IllegalArgumentException noSlug) {
            problems.add(folder, "is no project: " + noSlug.getMessage());
            return;
        }
        NamedValues named = new NamedValues(problems);
        shared.put(project, named);
        named(files, SHARED).forEach(file -> named.add(file.read(problems), file.name()));
        Project home = readProject(project, named(files, Set.of(PROJECT)));
        named(files, Set.of(DOORS)).forEach(file -> doors.addAll(DoorReader.read(project, section(file))));
        files.stream()
                .filter(file -> !SHARED.contains(file.base())
                        && !file.base().equals(PROJECT)
                        && !file.base().equals(DOORS))
                .forEach(file -> readType(home, file, named));
    }

    /** The project that the folder describes; if it does not, one to go on with. */
    private Project readProject(ProjectId id, List<YamlFile> described) {
        if (described.size() != 1) {
            problems.add(id.slug(), described.isEmpty() ? "has no " + PROJECT : "has more than one " + PROJECT);
        }
        List<Project> read = described.stream()
                .map(file -> ProjectReader.read(id, section(file)))
                .toList();
        projects.addAll(read);
        return read.isEmpty() ? new Project(id, 0, id.slug(), null, null, List.of()) : read.getFirst();
    }

    private static List<YamlFile> named(List<YamlFile> files, Set<String> names) {
        return files.stream().filter(file -> names.contains(file.base())).toList();
    }

    private Section section(YamlFile file) {
        return new Section(file.read(problems), file.name(), problems);
    }

    private void readType(Project project, YamlFile file, NamedValues named) {
        JsonNode body = file.read(problems);
        Placeholders.check(body, file.name(), problems);
        named.resolve(body, file.name());
        Definition definition = EventTypeReader.read(project, new Section(body, file.name(), problems), body);
        if (!file.base().equals(definition.published().id().name() + ".yaml")) {
            problems.add(file.name(), "'name' must be the file's name");
        }
        types.add(definition.from(sources.getOrDefault(file, Source.BUILT_IN)));
    }

    private void checkNames() {
        Map<String, Definition> byKey = new HashMap<>();
        for (Definition type : types) {
            if (byKey.put(type.key(), type) != null) {
                problems.add(type.key() + ".yaml", "is there twice");
            }
        }
    }

    /** A raw event must lead to one type: types may share a topic only if what they require tells them apart. */
    private void checkTopics() {
        Map<String, Definition> byTopic = new HashMap<>();
        for (Definition type : types) {
            for (String topic : type.published().topics()) {
                Definition other = byTopic.put(type.door(topic) + " " + type.requires(), type);
                if (other != null) {
                    problems.add(type.key() + ".yaml", "takes the topic '" + topic + "', as " + other.key() + " does");
                }
            }
        }
    }
}
