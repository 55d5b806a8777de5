package dev.candor.catalog.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.candor.catalog.DefinitionFiles;
import dev.candor.catalog.TeamTexts;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.team.TeamReader.Reading;
import dev.candor.catalog.team.TeamReader.Team;
import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.PastedYaml;
import dev.candor.event.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamReaderTest {
    private static final ProjectId OWN = new ProjectId("my-project");
    private static final ProjectId HASURA = new ProjectId("hasura");

    private final TeamReader reader =
            new TeamReader(DefinitionReader.load(Map.of(Source.BUILT_IN, DefinitionFiles.builtIn())));

    private Reading read(ProjectId project, String text) {
        return reader.read(project, new PastedYaml(project + "/definition.yaml", text), List.of());
    }

    private List<String> sentences(ProjectId project, String text) {
        return read(project, text).flaws().stream().map(Flaw::sentence).toList();
    }

    private List<String> sentences(String text) {
        return sentences(OWN, text);
    }

    @Test
    void readsADefinitionOfTheTeam() {
        Reading reading = read(OWN, TeamTexts.of("trial"));

        assertThat(reading.flaws()).isEmpty();
        assertThat(Objects.requireNonNull(reading.read()).published().source()).isEqualTo(Source.TEAM);
    }

    @Test
    void saysTheLineOfEveryProblem() {
        Reading reading = read(OWN, """
                name: trial
                title: A trial
                dialect: candor
                sent_by: A program
                sent_when: Now and then
                purpose: To try something
                owner: Product
                category: other
                identity: none
                not_collected: Everything else.
                properties:
                  - {path: os, wording: The operating system, list: [linux]}
                  - path: size
                    wording: A size
                    ranges: [5, 1]
                """);

        assertThat(reading.flaws())
                .containsExactlyInAnyOrder(
                        new Flaw("", 8, "'category' must be usage, technical or error"),
                        new Flaw("properties[1]", 15, "'ranges' must grow"));
    }

    @Test
    void refusesTheNameOfATypeFromAFile() {
        assertThat(sentences(HASURA, TeamTexts.of("cli.execution")))
                .contains("'name' is that of a type from a file, which cannot be changed here");
    }

    @Test
    void refusesToLeadEventsAwayFromATypeFromAFile() {
        String text = TeamTexts.of("thief") + "topics: usage\nrequires: installation\n";

        assertThat(sentences(text))
                .containsExactly(
                        "'topics' holds 'usage', which my-project/usage takes: events cannot be led away from a type"
                                + " that comes from a file");
    }

    @Test
    void refusesADialectThatBelongsToAnotherProject() {
        assertThat(sentences(TeamTexts.with("thief", "dialect", "hasura")))
                .containsExactly("'dialect' belongs to the project hasura");
    }

    @Test
    void leavesOutWhatDoesNotFitAnyMoreAndKeepsTheOthers() {
        Team team = reader.all(List.of(
                new TeamText("my-project", "usage", TeamTexts.of("usage"), 1),
                new TeamText("gone", "trial", TeamTexts.of("trial"), 2),
                new TeamText("my-project", "trial", TeamTexts.of("trial"), 3),
                new TeamText("my-project", "strict", TeamTexts.of("strict") + "colour: blue\n", 4),
                new TeamText("my-project", "other", TeamTexts.with("other", "topics", "trial"), 5)));

        assertThat(team.types()).extracting(Definition::key).containsExactly("my-project/trial");
        assertThat(team.leftOut()).extracting(LeftOut::proposal).containsExactly(1, 2, 4, 5);
        assertThat(team.leftOut()).allSatisfy(left -> assertThat(left.flaws()).isNotEmpty());
    }

    @Test
    void usesTheValuesThatTheProjectsFilesShare() {
        String text = TeamTexts.with("trial", "dialect", "hasura").replace("list: [linux, macos]", "list: os");

        assertThat(read(HASURA, text).problems().found())
                .noneMatch(problem -> problem.what().contains("which no shared file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: *c",
                "name: &x trial",
                "<<: *x",
                "name: !!java.net.URL [http://localhost]",
                "name: !<tag:yaml.org,2002:binary> aGk=",
                "name: trial\nname: trial",
                "name: trial\n---\nname: other",
                "- a list",
                "just words",
                "",
                "\t\t",
                "name: [",
                "name: \"a\\0b\"",
                "name: \"\\ud800\"",
                "name: trial\ntitle: \"\u202Egnp\"",
                "? {a: b}\n: c",
                "name: ~\nproperties: {}\nidentity: []\nmentions: 3\nconnection: {a: b}\nexpires: 2027-12-31",
            })
    void refusesHostileTextsWithASentence(String text) {
        assertThat(sentences(text))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }

    @Test
    @Timeout(5)
    void refusesHugeAndDeepTextsQuickly() {
        assertThat(sentences("a".repeat(1_000_000))).containsExactly("is larger than 64 KiB");
        assertThat(sentences("é".repeat(40_000))).containsExactly("is larger than 64 KiB");
        assertThat(sentences("[".repeat(60_000))).containsExactly("is nested deeper than any definition");
        assertThat(sentences("{a: ".repeat(15_000))).containsExactly("is nested deeper than any definition");
        assertThat(sentences("title: " + "x".repeat(3_000)))
                .containsExactly("holds a value of more than 2,000 characters");
        assertThat(sentences("x: 1\n".repeat(13_000))).isNotEmpty();
        assertThat(sentences("- ".repeat(32_000))).isNotEmpty();
        assertThat(sentences("? ".repeat(32_000))).isNotEmpty();
    }

    @Test
    @Timeout(5)
    void refusesAddressesThatStandForMillions() {
        String text = TeamTexts.of("trial") + "  - {path: page, wording: A page, route: {templates: [\"/"
                + "{a,b}".repeat(300) + "\"]}}\n";

        assertThat(sentences(text)).anyMatch(sentence -> sentence.contains("stands for more than 2000 addresses"));
    }

    @Test
    void survivesAnyPrefixOfADefinition() {
        String text = TeamTexts.of("trial");
        for (int end = 0; end < text.length(); end++) {
            String prefix = text.substring(0, end);
            assertThatCode(() -> read(OWN, prefix).flaws()).doesNotThrowAnyException();
        }
    }
}
