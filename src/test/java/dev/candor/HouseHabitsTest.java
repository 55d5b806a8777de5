package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.house.Settings;
import dev.candor.house.TemplateFaults;
import dev.candor.house.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that no compiler, formatter or floor plan looks at. */
class HouseHabitsTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path DECISIONS = Path.of("docs/adr");
    private static final int LARGEST_ROOM = 12;
    private static final Pattern MIGRATION = Pattern.compile("(V\\d{3}|R)__[a-z][a-z0-9_]*\\.sql");
    private static final Pattern DECISION = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");
    private static final Pattern LINK_TO_DECISION = Pattern.compile("\\((\\d{4}-[a-z0-9-]+\\.md)\\)");

    @Test
    void templatesHoldNothingThatTheContentSecurityPolicyForbids() {
        for (Path template : Texts.filesUnder(RESOURCES.resolve("templates"), ".html")) {
            assertThat(TemplateFaults.in(Texts.read(template)))
                    .describedAs(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void migrationsAreNamedAndNumberedOnce() {
        List<String> names = Texts.filesUnder(RESOURCES.resolve("db/migration"), ".sql").stream()
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(names).allMatch(name -> MIGRATION.matcher(name).matches());
        assertThat(names.stream().filter(name -> name.startsWith("V")).map(name -> name.substring(0, 4)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everySettingIsDocumented() {
        String documents = Texts.read(RESOURCES.resolve("application.properties"));

        assertThat(Settings.ofTheHouse())
                .allSatisfy(key -> assertThat(Settings.isDocumented(key, documents))
                        .describedAs("%s is mentioned in application.properties", key)
                        .isTrue());
    }

    @Test
    void everyPackageSaysWhomItMayKnow() {
        for (Path file : Texts.filesUnder(MAIN, "package-info.java")) {
            if (!MAIN.resolve("dev/candor").equals(file.getParent())) {
                assertThat(Texts.read(file)).describedAs(file.toString()).contains("May know: ");
            }
        }
    }

    @Test
    void noRoomHoldsMoreThanATableSeats() {
        for (Path info : Texts.filesUnder(MAIN, "package-info.java")) {
            assertThat(Texts.filesIn(info.getParent(), ".java"))
                    .describedAs("a room of more than twelve classes needs sub-rooms: %s", info.getParent())
                    .hasSizeLessThanOrEqualTo(LARGEST_ROOM + 1);
        }
    }

    @Test
    void nothingIsLeftForLater() {
        for (Path file : Texts.filesUnder(MAIN, ".java")) {
            assertThat(Texts.read(file)).describedAs(file.toString()).doesNotContainPattern("\\b(TODO|FIXME|XXX)\\b");
        }
    }

    @Test
    void theIndexOfDecisionsIsComplete() {
        List<String> files = Texts.filesUnder(DECISIONS, ".md").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();
        List<String> index = Texts.matches(LINK_TO_DECISION, Texts.read(DECISIONS.resolve("README.md")));

        assertThat(files).isNotEmpty().allMatch(name -> DECISION.matcher(name).matches());
        assertThat(index).isEqualTo(files);
    }

    @Test
    void everyDecisionSaysContextDecisionAndConsequences() {
        for (Path file : Texts.filesUnder(DECISIONS, ".md")) {
            if (!file.endsWith("README.md")) {
                assertThat(Texts.read(file))
                        .describedAs(file.toString())
                        .contains("# " + file.getFileName().toString().substring(0, 4) + ". ", "Status: ")
                        .containsSubsequence("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
            }
        }
    }

    @Test
    void linksBetweenDocumentsLeadSomewhere() {
        List<Path> documents = Stream.of(Texts.filesIn(Path.of(""), ".md"), Texts.filesUnder(Path.of("docs"), ".md"))
                .flatMap(List::stream)
                .toList();

        for (Path file : documents) {
            for (String link : Texts.linksIn(Texts.read(file))) {
                assertThat(file.resolveSibling(link))
                        .describedAs("linked from " + file)
                        .exists();
            }
        }
    }
}
