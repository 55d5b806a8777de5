package dev.candor.admin.definition;

import static dev.candor.admin.definition.Forms.PAGES;
import static dev.candor.admin.definition.Forms.activate;
import static dev.candor.admin.definition.Forms.as;
import static dev.candor.admin.definition.Forms.form;
import static dev.candor.admin.definition.Forms.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TeamTexts;
import dev.candor.catalog.proposal.TestProposals;
import dev.candor.event.ProjectId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The definitions' pages as programs and browsers meet them (promise P22). */
@QuarkusTest
class DefinitionPagesTest {
    private static final ProjectId OWN = new ProjectId("my-project");
    private static final String PROBLEM = "application/problem+json";

    @Inject
    TestAccounts accounts;

    @Inject
    TwoPeople people;

    @Inject
    TestProposals proposals;

    @Inject
    Catalog catalog;

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

    private boolean isInForce() {
        return catalog.findType(OWN, "trial").isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "purpose", "category", "expires", "retention", "sent_when"})
    void refusesADefinitionWithoutWhatItMustSay(String key) {
        Response answer = propose(people.mina, TeamTexts.without("trial", key));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.jsonPath().getList("errors.detail", String.class)).anyMatch(detail -> detail.contains(key));
        assertThat(proposals.count()).isZero();
    }

    @Test
    void refusesAPropertyWithoutPublicWords() {
        Response answer = propose(people.mina, TeamTexts.of("trial").replace("wording: The operating system, ", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors"))
                .containsExactly(Map.of("place", "properties[0]", "line", 14, "detail", "'wording' is missing"));
        assertThat(proposals.count()).isZero();
    }

    @Test
    void refusesTheNameOfABuiltInType() {
        Response answer = propose(people.mina, TeamTexts.of("usage"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("cannot be changed here");
    }

    @Test
    void theProposerCannotActivateWhereThereAreTwo() {
        int number = number(propose(people.mina, TeamTexts.of("trial")));

        Response answer = activate(people.mina, number);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.jsonPath().getString("detail")).contains("Somebody else has to activate this");
        assertThat(isInForce()).isFalse();
        assertThat(activate(people.omar, number).statusCode()).isEqualTo(200);
        assertThat(isInForce()).isTrue();
    }

    @Test
    void aDisabledAccountIsNoSecondPerson() {
        // Given
        int number = number(propose(people.mina, TeamTexts.of("trial")));
        accounts.disable(people.colleague);

        // When
        Response unconfirmed = activate(people.mina, number);
        int seen = as(people.mina).get(PAGES + "/" + number).jsonPath().getInt("seen");
        Response confirmed = form(people.mina)
                .formParam("seen", seen)
                .formParam("alone", "true")
                .post(PAGES + "/" + number + "/activate");

        // Then
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.jsonPath().getBoolean("alone")).isTrue();
        assertThat(isInForce()).isTrue();
        assertThat(given().cookie(TestAccounts.COOKIE, people.mina).get(PAGES).asString())
                .contains("only one person looked");
    }

    @Test
    void whoSaysNotWhatWasSeenDecidesNothing() {
        int number = number(propose(people.mina, TeamTexts.of("trial")));

        assertThat(form(people.omar).post(PAGES + "/" + number + "/activate").statusCode())
                .isEqualTo(409);
        assertThat(isInForce()).isFalse();
    }

    @Test
    void refusesStrangersAndForeignForms() {
        int number = number(propose(people.mina, TeamTexts.of("trial")));
        List<String> addresses = List.of(
                PAGES + "/new",
                PAGES + "/new/check",
                PAGES + "/" + number + "/activate",
                PAGES + "/" + number + "/withdraw");

        assertThat(addresses).allSatisfy(address -> {
            assertThat(given().formParam("text", TeamTexts.of("other"))
                            .post(address)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(as(people.omar)
                            .formParam("text", TeamTexts.of("other"))
                            .post(address)
                            .statusCode())
                    .isEqualTo(403);
        });
        assertThat(given().redirects().follow(false).get(PAGES).statusCode()).isEqualTo(303);
        assertThat(proposals.count()).isEqualTo(1);
        assertThat(isInForce()).isFalse();
    }

    @Test
    void saysWhereEachDefinitionComesFrom() {
        activate(people.omar, number(propose(people.mina, TeamTexts.of("trial"))));

        Response list = as(people.mina).get(PAGES);

        assertThat(list.jsonPath().getString("definitions.find { it.name == 'usage' }.source"))
                .isEqualTo("built_in");
        assertThat(list.jsonPath().getString("definitions.find { it.name == 'trial' }.source"))
                .isEqualTo("team");
        assertThat(list.jsonPath().getString("definitions.find { it.name == 'trial' }.digest"))
                .hasSize(64);
        assertThat(list.jsonPath().getString("proposals[0].state")).isEqualTo("active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/99999999", "/99999999999999999999", "/x", "/1/other"})
    void answersUnknownProposalsWithAPage(String address) {
        assertThat(as(people.mina).get(PAGES + address).statusCode()).isEqualTo(404);
        assertThat(as(people.mina).get("/p/hasura/definitions" + address).statusCode())
                .isEqualTo(404);
    }
}
