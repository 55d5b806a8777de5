package dev.candor.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.read.Definitions;
import dev.candor.catalog.type.Edition;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.yaml.Problems;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.event.raw.RawEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Catalogues without a database or a container, for tests of any room: numbers count from 1, every version is 1. */
public final class TestCatalog {
    /** The day on which these catalogues live. */
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** A project of somebody's own. */
    public static final YamlFile MINE = new YamlFile("my-project/project.yaml", "name: Mine");

    private static final String TRIAL = """
            name: trial
            title: A trial
            dialect: candor
            sent_by: A program
            sent_when: Now and then
            purpose: To try something
            owner: Product
            category: usage
            identity: none
            not_collected: Everything else.
            """;

    private TestCatalog() {}

    /** A type of that project, named "trial", with whatever the test is about: further lines of its definition. */
    public static YamlFile trial(String lines) {
        return new YamlFile("my-project/trial.yaml", TRIAL + lines);
    }

    /** An event of our own dialect, as that project sends it. */
    public static RawEvent own(String type, String properties) {
        return new RawEvent(Dialect.CANDOR, new ProjectId("my-project"), type, null, RawJson.fields(properties), false);
    }

    /** The built-in definitions. */
    public static Catalog builtIn() {
        return of(DefinitionFiles.builtIn());
    }

    /** The built-in definitions and others. */
    public static Catalog builtInWith(YamlFile... files) {
        List<YamlFile> all = new ArrayList<>(DefinitionFiles.builtIn());
        all.addAll(List.of(files));
        return of(all);
    }

    private static Catalog of(List<YamlFile> files) {
        return of(numbered(DefinitionReader.read(files)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The built-in definitions, in which every third property of every type expires on a day. */
    public static Catalog expiring(LocalDate day, Clock clock) {
        List<YamlFile> files = DefinitionFiles.builtIn().stream()
                .map(file -> file.text().contains("properties:") ? expiring(file, day) : file)
                .toList();
        return of(numbered(DefinitionReader.read(files)), clock);
    }

    /** These files and no others. */
    public static Catalog of(Clock clock, YamlFile... files) {
        return of(numbered(DefinitionReader.read(List.of(files))), clock);
    }

    /** JSON is YAML, too. */
    private static YamlFile expiring(YamlFile file, LocalDate day) {
        JsonNode body = file.read(new Problems());
        int index = 0;
        for (JsonNode property : body.path("properties")) {
            if (index++ % 3 == 0) {
                ((ObjectNode) property).put("expires", day.toString());
            }
        }
        return new YamlFile(file.name(), body.toString());
    }

    private static Catalog of(Definitions definitions, Clock clock) {
        Catalog catalog = new Catalog();
        catalog.clock = clock;
        catalog.show(definitions);
        return catalog;
    }

    private static Definitions numbered(Definitions read) {
        Map<ProjectId, Integer> numbers = new HashMap<>();
        List<Project> projects = new ArrayList<>();
        for (Project project : read.projects()) {
            numbers.put(project.id(), numbers.size() + 1);
            projects.add(new Project(
                    project.id(),
                    numbers.size(),
                    project.name(),
                    project.policy(),
                    project.contact(),
                    project.clients()));
        }
        List<Definition> types = new ArrayList<>();
        for (Definition type : read.types()) {
            ProjectId project = type.published().id().project();
            types.add(type.numbered(
                    new EventTypeId(
                            project, type.published().id().name(), numbers.getOrDefault(project, 0), types.size() + 1),
                    new Edition(1, "0".repeat(64), Instant.EPOCH)));
        }
        return new Definitions(projects, types, read.doors());
    }
}
