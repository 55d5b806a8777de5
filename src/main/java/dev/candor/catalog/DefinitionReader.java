package dev.candor.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.yaml.NamedValues;
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
final class DefinitionReader {
    private static final String PROJECT = "project.yaml";
    private static final Set<String> SHARED = Set.of("lists.yaml", "routes.yaml");

    private final Problems problems = new Problems();
    private final List<Project> projects = new ArrayList<>();
    private final List<Definition> types = new ArrayList<>();
    private final Map<ProjectId, NamedValues> shared = new HashMap<>();
    private final IdentityHashMap<YamlFile, Source> sources = new IdentityHashMap<>();

    private DefinitionReader() {}

    /**
     * The definitions in the files, as if all of them were built in.
     *
     * @throws IllegalStateException whose message has one line for each problem, with its place
     */
    static Definitions read(List<YamlFile> files) {
        return load(Map.of(Source.BUILT_IN, files)).definitions();
    }

    /** The same for files of several sources, with the values that their types share. */
    static LoadedFiles load(Map<Source, List<YamlFile>> files) {
        DefinitionReader reader = new DefinitionReader();
        Map<String, List<YamlFile>> folders = new TreeMap<>();
        files.forEach((source, all) -> all.forEach(file -> {
            reader.sources.put(file, source);
            folders.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(file);
        }));
        folders.forEach(reader::readFolder);
        reader.checkNames();
        reader.checkTopics();
        reader.problems.throwIfAny();
        Definitions read = new Definitions(List.copyOf(reader.projects), List.copyOf(reader.types));
        return new LoadedFiles(read, Map.copyOf(reader.shared));
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
        files.stream()
                .filter(file -> SHARED.contains(file.base()))
                .forEach(file -> named.add(file.read(problems), file.name()));
        List<YamlFile> described =
                files.stream().filter(file -> file.base().equals(PROJECT)).toList();
        if (described.size() != 1) {
            problems.add(folder, described.isEmpty() ? "has no " + PROJECT : "has more than one " + PROJECT);
        }
        described.forEach(file ->
                projects.add(ProjectReader.read(project, new Section(file.read(problems), file.name(), problems))));
        files.stream()
                .filter(file -> !SHARED.contains(file.base()) && !file.base().equals(PROJECT))
                .forEach(file -> readType(project, file, named));
    }

    private void readType(ProjectId project, YamlFile file, NamedValues named) {
        JsonNode body = file.read(problems);
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
