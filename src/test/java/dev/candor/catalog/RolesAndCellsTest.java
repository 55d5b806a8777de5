package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.type.Property.Role;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a definition lets reports do with its properties, and for how long it takes them. */
class RolesAndCellsTest {
    private static final YamlFile PROJECT = new YamlFile("acme/project.yaml", "name: Acme");
    private static final String HEAD = """
            name: some
            title: A title
            dialect: candor
            sent_by: A program
            sent_when: Now and then
            purpose: To know something
            owner: Product
            category: usage
            identity: none
            not_collected: Everything else.
            connection: [country]
            version: release
            """;
    private static final String PROPERTIES = """
            properties:
              - {path: release, wording: A version, version: 3}
              - {path: command, wording: A command, list: [a, b], dimension: true}
              - {path: failed, wording: A flag, keep: flag, dimension: true, expires: "2027-12-31"}
              - {path: size, wording: A size, ranges: [0, 1], measure: true}
              - {path: "parts[].name", wording: A part, list: [a], dimension: true}
              - {path: note, wording: A note, scrub: {max: 100}}
            """;

    @Test
    void readsRolesDaysAndCells() {
        EventType type = read(HEAD + "cells: [[version], [command, version, failed], [country]]\n" + PROPERTIES);

        assertThat(type.properties())
                .extracting(Property::role)
                .containsExactly(
                        Role.DIMENSION, Role.DIMENSION, Role.DIMENSION, Role.MEASURE, Role.DIMENSION, Role.DETAIL);
        assertThat(type.properties().get(2).expires()).isEqualTo(LocalDate.parse("2027-12-31"));
        assertThat(type.properties().getFirst().expires()).isNull();
        assertThat(type.cells())
                .containsExactly(List.of("version"), List.of("command", "version", "failed"), List.of("country"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "list: [a], dimension: true, measure: true | a property is a dimension or a measure, not both",
                "list: [a], measure: true | 'measure' needs a number: ranges, whole or decimal",
                "version: 3, measure: true | 'measure' needs a number: ranges, whole or decimal",
                "keep: flag, measure: true | 'measure' needs a number: ranges, whole or decimal",
                "scrub: {max: 9}, dimension: true | 'dimension' needs values that can be counted",
                "decimal: {to: 9}, dimension: true | 'dimension' needs values that can be counted",
                "drop: true, dimension: true | 'dimension' needs values that can be counted",
                "keep: flag, dimension: 7 | 'dimension' must be true or false"
            })
    void refusesRolesThatATreatmentCannotPlay(String keys, String problem) {
        assertProblem(
                HEAD.replace("version: release\n", "") + "properties:\n  - {path: a, wording: A, " + keys + "}",
                "acme/some.yaml line 13: properties[0]: " + problem);
    }

    @Test
    void refusesAMeasureInAnArray() {
        assertProblem(
                HEAD.replace("version: release\n", "")
                        + "properties: [{path: \"a[].b\", wording: A, ranges: [0, 1], measure: true}]",
                "'measure' needs one value for each event, so no array");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[size] | 'cells': 'size' is none of command, country, failed, version",
                "[release] | 'cells': 'release' is none of",
                "['parts[].name'] | 'cells': 'parts[].name' is none of",
                "[agent] | 'cells': 'agent' is none of",
                "[note] | 'cells': 'note' is none of",
                "[] | 'cells': one has from 1 to 4 dimensions",
                "[command, failed, version, country, note] | 'cells': one has from 1 to 4 dimensions",
                "[command, command] | 'cells': [command, command] is there twice, or names something twice",
                "command | 'cells' must be a list"
            })
    void refusesCellsThatCannotBeCounted(String cell, String problem) {
        assertProblem(HEAD + "cells:\n  - [version]\n  - " + cell + "\n" + PROPERTIES, problem);
    }

    @Test
    void tellsTheLineOfACell() {
        assertProblem(
                HEAD + "cells:\n  - [version]\n  - [size]\n" + PROPERTIES, "acme/some.yaml line 15: 'cells': 'size'");
    }

    @Test
    void refusesACellTwiceInAnotherOrder() {
        assertProblem(
                HEAD + "cells: [[command, failed], [failed, command]]\n" + PROPERTIES,
                "'cells': [failed, command] is there twice");
    }

    @Test
    void refusesMoreCellsThanAreKept() {
        String properties = IntStream.range(0, 13)
                .mapToObj(at -> "  - {path: p" + at + ", wording: A, keep: flag, dimension: true}")
                .collect(Collectors.joining("\n"));
        String cells = IntStream.range(0, 13).mapToObj(at -> "[p" + at + "]").collect(Collectors.joining(", "));

        assertProblem(
                HEAD.replace("version: release\n", "") + "cells: [" + cells + "]\nproperties:\n" + properties,
                "'cells': there are at most 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "version"})
    void refusesAPropertyWithTheNameOfWhatTheServerTells(String name) {
        assertProblem(
                HEAD + "properties:\n  - {path: release, wording: A, version: 3}\n  - {path: " + name
                        + ", wording: A, version: 3}",
                "'" + name + "' is told by the server; no property can have this name");
    }

    @Test
    void theBuiltInTypesSayWhatIsCountedTogether() {
        Catalog catalog = TestCatalog.builtIn();

        assertThat(catalog.projects())
                .flatExtracting(project -> catalog.types(project.id()))
                .filteredOn(type -> type.cells().isEmpty())
                .extracting(type -> type.id().name())
                .containsExactly("project.created", "project.linked");
    }

    @Test
    void everyBuiltInTypeKnowsItsProgram() {
        Catalog catalog = TestCatalog.builtIn();

        assertThat(catalog.projects())
                .allSatisfy(project -> assertThat(catalog.types(project.id()))
                        .allSatisfy(type -> assertThat(project.clients())
                                .extracting(Project.ClientProgram::name)
                                .contains(type.client())));
    }

    @Test
    void theOnlyProgramNeedsNoNaming() {
        assertThat(TestCatalog.builtIn().findType(new ProjectId("my-project"), "usage"))
                .hasValueSatisfying(type -> assertThat(type.client()).isEqualTo("Your own programs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | ~~ | 'client' is missing: which of the programs in project.yaml holds the identifier?",
                "{name: one}, {name: two, identifier: There} | ~~ | 'client' is missing",
                "{name: one}, {name: two, identifier: There} | one | does not say where the identifier of 'one' is found",
                "{name: one}, {name: two, identifier: There} | three | 'client' must be one of the programs in project.yaml: one, two"
            })
    void refusesAnIdentifierThatNobodyCouldFind(String clients, String client, String problem) {
        YamlFile project = new YamlFile("acme/project.yaml", "name: Acme\nclients: [" + clients + "]");
        String type = HEAD.replace("identity: none", "identity: {paths: id, rights: bearer}")
                .replace("version: release\n", client.isEmpty() ? "" : "client: " + client + "\n");

        assertThatThrownBy(() -> DefinitionReader.read(List.of(project, new YamlFile("acme/some.yaml", type))))
                .hasMessageContaining(problem);
    }

    private static EventType read(String text) {
        return DefinitionReader.read(List.of(PROJECT, new YamlFile("acme/some.yaml", text)))
                .types()
                .getFirst()
                .published();
    }

    private static void assertProblem(String text, String problem) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining(problem);
    }
}
