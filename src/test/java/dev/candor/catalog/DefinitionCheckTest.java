package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionCheckTest {
    private static final String TYPE = """
            name: start
            title: A title
            dialect: candor
            sent_by: A program
            sent_when: Now and then
            purpose: To know something
            owner: Product
            category: usage
            not_collected: Everything else.
            identity: none
            """;

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        folder = Files.createDirectories(root.resolve("acme"));
        Files.writeString(folder.resolve("project.yaml"), "name: Acme");
    }

    @Test
    void findsNothingWrongWithATidyProject() throws IOException {
        Files.writeString(folder.resolve("start.yaml"), TYPE + "expires: \"2030-01-01\"");

        assertThat(DefinitionCheck.of(folder)).isEqualTo(DefinitionCheck.of(root));
        assertThat(DefinitionCheck.of(folder).problems()).isEmpty();
        assertThat(DefinitionCheck.of(folder).warnings()).isEmpty();
        assertThat(DefinitionCheck.of(folder).types()).isEqualTo(1);
    }

    @Test
    void findsTheTestProjectUsable() throws IOException {
        DefinitionCheck.Report report = DefinitionCheck.of(Path.of("src/test/resources/catalog/projects"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.types()).isEqualTo(3);
        assertThat(report.doors()).isEqualTo(2);
    }

    @Test
    void tellsEveryProblem() throws IOException {
        Files.writeString(folder.resolve("start.yaml"), TYPE + "colour: blue");
        Files.writeString(folder.resolve("doors.yaml"), "doors: [{name: acme}]");

        assertThat(DefinitionCheck.of(folder.resolve("start.yaml")).problems())
                .contains(
                        "acme/start.yaml line 11: unknown key 'colour'",
                        "acme/doors.yaml line 1: doors[0]: 'path' is missing");
    }

    @Test
    void warnsOfWhatIsAllowedAndWide() throws IOException {
        Files.writeString(folder.resolve("start.yaml"), TYPE + """
                retention: 200
                properties:
                  - {path: a, wording: A, shape: {pattern: "[a-z]+"}}
                  - {path: b, wording: B, whole: {from: 0, to: 1000000}}
                  - {path: c, wording: C, decimal: {from: 0, to: 1, digits: 6}}
                  - {path: d, wording: D, keep: flag}
                  - {path: e, wording: E, whole: {from: 0, to: 9}}
                """);

        assertThat(DefinitionCheck.of(folder).problems()).isEmpty();
        assertThat(DefinitionCheck.of(folder).warnings())
                .satisfiesExactly(
                        warning -> assertThat(warning).startsWith("acme/start.yaml: has no 'expires'"),
                        warning -> assertThat(warning).startsWith("acme/start.yaml: keeps rows for 200 days"),
                        warning -> assertThat(warning).startsWith("acme/start.yaml: a: a shape"),
                        warning -> assertThat(warning).startsWith("acme/start.yaml: b: a number this exact"),
                        warning -> assertThat(warning).startsWith("acme/start.yaml: c: so many digits"));
    }

    @Test
    void aFileWithoutAProjectStandsForItself() throws IOException {
        Path file = Files.writeString(root.resolve("start.yaml"), TYPE);

        assertThat(DefinitionCheck.of(file).problems()).isEmpty();
        assertThat(DefinitionCheck.of(file).types()).isEqualTo(1);
    }

    @Test
    void whatIsBuiltInCannotBeChanged() throws IOException {
        Path hasura = Files.createDirectories(root.resolve("hasura"));
        Files.writeString(hasura.resolve("cli.execution.yaml"), TYPE.replace("name: start", "name: cli.execution"));

        assertThat(DefinitionCheck.of(hasura).problems()).contains("hasura/cli.execution.yaml: is there twice");
    }

    @Test
    void anEmptyFolderIsAProblem() throws IOException {
        assertThat(DefinitionCheck.of(Files.createDirectories(root.resolve("empty")))
                        .problems())
                .containsExactly("There is no .yaml file.");
    }
}
