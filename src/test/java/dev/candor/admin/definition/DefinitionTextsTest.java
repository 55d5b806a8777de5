package dev.candor.admin.definition;

import static dev.candor.admin.definition.Forms.PAGES;
import static dev.candor.admin.definition.Forms.activate;
import static dev.candor.admin.definition.Forms.form;
import static dev.candor.admin.definition.Forms.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import dev.candor.catalog.TeamTexts;
import dev.candor.catalog.proposal.TestProposals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people paste into the form: nothing of it is lost, and nothing of it is more than text. */
@QuarkusTest
class DefinitionTextsTest {

    @Inject
    TwoPeople people;

    @Inject
    TestProposals proposals;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        people.arrive();
    }

    @AfterEach
    void tidy() {
        people.leave();
    }

    private Response propose(String session, String text) {
        return Forms.propose(session, proposals.dated(text));
    }

    @Test
    void checksWithoutKeepingAnything() {
        Response good = form(people.mina)
                .formParam("text", proposals.dated(TeamTexts.of("trial")))
                .post(PAGES + "/new/check");
        Response bad = form(people.mina).formParam("text", "name: [").post(PAGES + "/new/check");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.jsonPath().getList("changes.weight")).contains("looser");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.jsonPath().getString("errors[0].detail")).startsWith("is no YAML");
        assertThat(proposals.count()).isZero();
    }

    @Test
    void refusesHugeTexts() {
        Response large = propose(people.mina, "a".repeat(70_000));
        Response huge = propose(people.mina, "a".repeat(900_000));

        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.jsonPath().getString("errors[0].detail")).isEqualTo("is larger than 64 KiB");
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.asString()).contains("Nothing was changed");
    }

    @Test
    void losesNothingThatWasTyped() {
        Response answer = form(people.mina)
                .header("Accept", "text/html")
                .formParam("text", "name: <b>trial</b>\r\n# typed by Mina\r\n")
                .post(PAGES + "/new");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("<title>Error: Propose a definition", "&lt;b&gt;trial&lt;/b&gt;\n# typed by Mina")
                .doesNotContain("<b>trial");
    }

    @Test
    void theExampleCanBeProposedAsItIs() {
        String text = given().cookie(TestAccounts.COOKIE, people.mina)
                .get(PAGES + "/new")
                .htmlPath()
                .getString("**.find { it.@id == 'text' }");

        assertThat(propose(people.mina, text).statusCode()).isEqualTo(201);
    }

    @Test
    void showsWordsAsWordsOnEveryPage() {
        // Given
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(1)> {cdi:viewer.name} \\\"'";
        String text = TeamTexts.of("trial")
                .replace("title: A trial", "title: \"" + hostile + "\"")
                .replace("To try something", "\"" + hostile + "\"")
                .replace("wording: The operating system", "wording: \"" + hostile + "\"")
                .replace("[linux, macos]", "[\"" + hostile + "\"]");
        int number = number(propose(people.mina, text));
        List<String> before = List.of(PAGES, PAGES + "/" + number, PAGES + "/new?from=" + number);
        List<String> after = List.of(PAGES, PAGES + "/" + number, "/t/my-project", "/p/my-project/types/trial");

        // When
        before.forEach(page -> assertHarmless(page, people.mina));
        activate(people.omar, number);

        // Then
        after.forEach(page -> assertHarmless(page, people.mina));
        assertThat(given().get("/t/my-project").asString()).contains("&lt;script&gt;");
    }

    private static void assertHarmless(String page, String session) {
        Response answer = given().cookie(TestAccounts.COOKIE, session).get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .describedAs(page)
                .doesNotContain("<script>alert", "<img src=x", "Mina Okafor \\\"");
    }

    @Test
    void offersToEndAType() {
        int number = number(propose(people.mina, TeamTexts.of("trial")));
        activate(people.omar, number);

        String page = given().cookie(TestAccounts.COOKIE, people.mina)
                .get(PAGES + "/new?from=" + number + "&end=true")
                .asString();

        assertThat(page)
                .contains("expires: &quot;" + LocalDate.now(clock) + "&quot;")
                .contains("To end this type");
    }
}
