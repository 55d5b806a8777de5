package dev.candor.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.catalog.DefinitionFiles;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {
    private static final YamlFile PROJECT = new YamlFile("acme/project.yaml", "name: Acme");
    private static final String HEAD = """
            title: A title
            dialect: candor
            sent_by: A program
            sent_when: Now and then
            purpose: To know something
            owner: Product
            category: usage
            not_collected: Everything else.
            """;

    @Test
    void theIndexNamesEveryBuiltInFile() throws IOException {
        Path folder = Path.of("src/main/resources/catalog");
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> folder.relativize(file).toString())
                    .toList();

            assertThat(DefinitionFiles.builtIn()).extracting(YamlFile::name).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void everyBuiltInPropertyHasPublicWords() {
        Definitions definitions = DefinitionReader.read(DefinitionFiles.builtIn());

        assertThat(definitions.types())
                .flatExtracting(type -> type.published().properties())
                .allSatisfy(property -> {
                    assertThat(property.wording()).matches("[A-Z].*[^.]");
                    assertThat(property.treatmentWording()).isNotBlank();
                    assertThat(property.kind()).isNotBlank();
                });
    }

    @Test
    void tellsEveryProblemOfEveryFileWithItsPlace() {
        YamlFile broken = new YamlFile("acme/broken.yaml", HEAD + """
                        name: broken
                        identity: sometimes
                        retention: 1000
                        colour: blue
                        properties:
                          - {path: a b, wording: Spaces, keep: flag}
                          - {path: kind, wording: A kind, lst: kinds}
                          - {path: os, wording: A system, list: systems}
                          - {path: size, wording: A size, ranges: [5, 1]}
                          - path: word
                            wording: A word
                            shape: {pattern: "[a-z]+", max: 1000}
                        """);
        YamlFile unparsable = new YamlFile("acme/unparsable.yaml", "name: [");

        assertThatThrownBy(() -> DefinitionReader.read(List.of(PROJECT, broken, unparsable)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(
                        "acme/broken.yaml line 10: 'identity' must be none, day_pseudonym, or paths with their rights",
                        "acme/broken.yaml line 11: 'retention' is a number of days from 1 to 396",
                        "acme/broken.yaml line 12: unknown key 'colour'",
                        "acme/broken.yaml line 14: properties[0]: 'a b' is not a path",
                        "acme/broken.yaml line 15: properties[1]: needs exactly one of ",
                        "acme/broken.yaml line 15: properties[1]: unknown key 'lst'",
                        "acme/broken.yaml line 16: properties[2]: 'list' names 'systems', which no shared file of the project holds",
                        "acme/broken.yaml line 17: properties[3]: 'ranges' must grow",
                        "acme/broken.yaml line 20: properties[4]: shape: 'max' must be from 1 to 256",
                        "acme/unparsable.yaml line ");
    }

    @Test
    void refusesTwoPropertiesAtOnePlace() {
        assertProblem(
                "identity: {paths: id, rights: bearer}\nproperties: [{path: id, wording: An id, keep: flag}]",
                "acme/some.yaml line 11: properties[0]: another property stands at or around this path");
    }

    @Test
    void refusesAVersionThatIsNoTreatedProperty() {
        assertProblem(
                "identity: none\nversion: release\nproperties: [{path: release, wording: A release, keep: flag}]",
                "acme/some.yaml line 11: 'version' must name a top-level property that is treated as a version");
    }

    @Test
    void refusesAnIdThatIsNoProperty() {
        assertProblem(
                "identity: none\nevent_id: run\nproperties: [{path: release, wording: A release, keep: flag}]",
                "acme/some.yaml line 11: 'event_id' must name one of the properties");
    }

    @Test
    void refusesAClientBesideAPseudonymOfTheDay() {
        assertProblem(
                "identity: day_pseudonym\nmentions: [{role: server, path: server, wording: The server}]",
                "acme/some.yaml line 11: 'mentions' would tie a pseudonym of the day to a client: such a type has none");
    }

    @Test
    void refusesTheSameKeyTwice() {
        assertProblem("identity: none\nidentity: none", "acme/some.yaml line ");
    }

    @Test
    void refusesTwoTypesThatTakeTheSameTopic() {
        YamlFile one = new YamlFile("acme/one.yaml", HEAD + "name: one\nidentity: none\ntopics: start");
        YamlFile two = new YamlFile("acme/two.yaml", HEAD + "name: two\nidentity: none\ntopics: start");

        assertThatThrownBy(() -> DefinitionReader.read(List.of(PROJECT, one, two)))
                .hasMessageContaining("acme/two.yaml: takes the topic 'start', as acme/one does");
    }

    @Test
    void refusesALinkThatIsNeitherWebNorMail() {
        YamlFile project = new YamlFile("acme/project.yaml", "name: Acme\npolicy: javascript:alert(1)");

        assertThatThrownBy(() -> DefinitionReader.read(List.of(project)))
                .hasMessageContaining("acme/project.yaml line 2: 'policy' must begin with https:// or mailto:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "sent_by", "sent_when", "purpose", "owner", "category", "not_collected"})
    void aTypeIsNotTakenWithoutWhatThePublicMustKnow(String key) {
        String head = HEAD.replaceFirst("(?m)^" + key + ": .*\n", "");
        YamlFile file = new YamlFile("acme/some.yaml", head + "name: some\nidentity: none");

        assertThatThrownBy(() -> DefinitionReader.read(List.of(PROJECT, file)))
                .hasMessageContaining("acme/some.yaml: '" + key + "' is missing");
    }

    @Test
    void aPropertyIsNotTakenWithoutWords() {
        assertProblem(
                "identity: none\nproperties: [{path: a, keep: flag}]",
                "acme/some.yaml line 11: properties[0]: 'wording' is missing");
    }

    @Test
    void anOwnerIsNoAddress() {
        YamlFile file = new YamlFile(
                "acme/some.yaml", HEAD.replace("Product", "ann@example.org") + "name: some\nidentity: none");

        assertThatThrownBy(() -> DefinitionReader.read(List.of(PROJECT, file)))
                .hasMessageContaining("acme/some.yaml line 6: 'owner' is public: a role, not a person or an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2027-02-30\"", "\"2027-2-3\"", "2027", "\"31.12.2027\"", "\"\"", "true", ""})
    void aTypeAndAPropertyEndOnRealDays(String day) {
        assertProblem("identity: none\nexpires: " + day, "acme/some.yaml line 11: 'expires' must be a ");
        assertProblem(
                "identity: none\nproperties:\n  - path: a\n    wording: A\n    keep: flag\n    expires: " + day,
                "acme/some.yaml line 15: properties[0]: 'expires' must be a ");
    }

    @Test
    void readsTheOperatorsFolderBesideTheBuiltInFiles(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("acme"));
        Files.writeString(folder.resolve("acme/project.yaml"), "name: Acme");
        Files.writeString(folder.resolve("acme/start.yaml"), HEAD + "name: start\nidentity: none");

        Definitions read =
                DefinitionReader.load(DefinitionFiles.all(Optional.of(folder))).definitions();

        assertThat(read.projects()).extracting(Project::name).contains("Acme", "Hasura");
        assertThat(read.types()).extracting(Definition::key).contains("acme/start");
    }

    private static void assertProblem(String tail, String problem) {
        YamlFile file = new YamlFile("acme/some.yaml", HEAD + "name: some\n" + tail);
        assertThatThrownBy(() -> DefinitionReader.read(List.of(PROJECT, file))).hasMessageContaining(problem);
    }
}
