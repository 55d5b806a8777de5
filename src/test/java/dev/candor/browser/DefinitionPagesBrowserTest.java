package dev.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.TeamTexts;
import dev.candor.catalog.proposal.Decision.Done;
import dev.candor.catalog.proposal.Proposals;
import dev.candor.catalog.proposal.Proposals.Decided;
import dev.candor.catalog.proposal.Signatory;
import dev.candor.catalog.proposal.TestProposals;
import dev.candor.catalog.type.Project;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The definitions' pages in every look: accessible, within their policy, and usable with the keyboard alone. */
@QuarkusTest
class DefinitionPagesBrowserTest {
    private static final int NARROWEST = 320;
    private static final String PAGES = "/p/my-project/definitions";
    private static final Signatory MINA = new Signatory(70_001, false);
    private static final Signatory OMAR = new Signatory(70_002, false);
    private static Browser browser;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    TeamMember member;

    @Inject
    Proposals proposals;

    @Inject
    TestProposals test;

    @Inject
    Catalog catalog;

    private Project own;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void begin() {
        test.removeAll();
        own = catalog.findProject("my-project").orElseThrow();
    }

    @AfterEach
    void tidy() {
        test.removeAll();
    }

    private int propose(String text) {
        return ((Done) proposals.propose(own, test.dated(text), MINA))
                .proposal()
                .number();
    }

    private int activate(int number) {
        int seen = proposals.find(own, number).orElseThrow().seen();
        proposals.activate(own, number, new Decided(OMAR, seen, false));
        return number;
    }

    private static void look(Window window, String name, String path, int status) {
        assertThat(window.visit(path)).isEqualTo(status);
        judge(window, name);
    }

    private static void judge(Window window, String name) {
        window.screenshot(name);
        assertThat(window.accessibilityProblems()).describedAs(name).isEmpty();
        assertThat(window.scrollsSideways(NARROWEST)).describedAs(name).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryPageWithoutFault(Look look) {
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            look(window, "definitions-first", PAGES, 200);

            int active = activate(propose(TeamTexts.of("trial")));
            int broken = activate(propose(TeamTexts.of("broken")));
            test.overwrite(broken, TeamTexts.of("broken") + "key_of_an_older_release: 1\n");
            int open = propose(TeamTexts.with("trial", "retention", "90")
                    .replace("[linux, macos]", "[linux, windows]")
                    .replace("title: A trial", "title: A longer trial")
                    .replace("dialect:", "# no change\ndialect:"));
            look(window, "definitions", PAGES, 200);
            look(window, "definition-new", PAGES + "/new", 200);
            look(window, "definition-end", PAGES + "/new?from=" + active + "&end=true", 200);
            look(window, "proposal-open", PAGES + "/" + open, 200);
            look(window, "proposal-active", PAGES + "/" + active, 200);
            look(window, "type-of-the-team", "/p/my-project/types/trial", 200);
            assertThat(window.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongBesideTheText(Look look) {
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            window.visit(PAGES + "/new");
            window.page().fill("#text", "name: trial\ncolour: blue\nproperties:\n  - {path: a b, keep: flag}\n");
            window.page().locator("button[formaction]").click();
            window.page().locator(".err-sum").waitFor();
            judge(window, "definition-flawed");

            window.page().fill("#text", test.dated(TeamTexts.of("trial")));
            window.page().locator("button[formaction]").click();
            window.page().locator(".banner.good").waitFor();
            judge(window, "definition-checked");
            assertThat(window.troubles()).allMatch(trouble -> trouble.contains("status of 422"));
        }
    }

    @Test
    void theWayOfADefinitionByKeyboardWhereThereIsOnePerson() {
        try (Window window = browser.open(Look.NARROW_LIGHT, port)) {
            member.signIn(window);
            window.visit(PAGES + "/new");
            window.page().fill("#text", test.dated(TeamTexts.of("trial")));
            window.page().keyboard().press("Tab");
            window.page().keyboard().press("Enter");
            window.page().waitForURL(Pattern.compile(".*/definitions/[0-9]+"));
            String proposal = window.page().url();

            // Nothing is confirmed yet.
            window.page().locator("form[action$=activate] button").focus();
            window.page().keyboard().press("Enter");
            window.page().locator("[role=alert]").waitFor();
            judge(window, "proposal-refused");
            assertThat(catalog.findType(own.id(), "trial")).isEmpty();

            window.page().locator("#alone").focus();
            window.page().keyboard().press("Space");
            judge(window, "proposal-alone");
            window.page().locator("form[action$=activate] button").focus();
            window.page().keyboard().press("Enter");
            window.page().waitForURL(proposal);

            assertThat(window.page().locator("main").textContent()).contains("so only one person looked");
            assertThat(catalog.findType(own.id(), "trial")).isPresent();
            assertThat(window.troubles()).allMatch(trouble -> trouble.contains("status of 422"));
        }
    }
}
