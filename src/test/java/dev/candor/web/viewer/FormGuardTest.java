package dev.candor.web.viewer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import dev.candor.web.FixturePage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormGuardTest {
    @Inject
    TestAccounts accounts;

    private String cookie = "";
    private int before;

    @BeforeEach
    void signIn() {
        cookie = accounts.signIn();
        before = FixturePage.CHANGES.get();
    }

    private RequestSpecification mina() {
        return given().cookie(TestAccounts.COOKIE, cookie);
    }

    private String token(String session) {
        String page =
                given().cookie(TestAccounts.COOKIE, session).get("/fixture").asString();
        return page.replaceAll("(?s).*<i>(.*)</i>.*", "$1");
    }

    private void assertRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("Nothing was changed").doesNotContain("typed by Mina");
        assertThat(FixturePage.CHANGES.get()).isEqualTo(before);
    }

    @Test
    void takesAFormOfOurs() {
        Response answer = mina().formParam("csrf", token(cookie)).post("/fixture");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(FixturePage.CHANGES.get()).isEqualTo(before + 1);
    }

    @Test
    void refusesAFormWithoutAToken() {
        assertRefused(mina().formParam("note", "typed by Mina").post("/fixture"));
    }

    @Test
    void refusesAWrongToken() {
        assertRefused(mina().formParam("csrf", "x".repeat(43))
                .formParam("note", "typed by Mina")
                .post("/fixture"));
    }

    @Test
    void refusesTheTokenOfAnotherSession() {
        assertRefused(mina().formParam("csrf", token(accounts.signIn())).post("/fixture"));
    }

    @Test
    void refusesATokenOfBeforeSigningIn() {
        Response page = given().get("/sign-in");
        String token = page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");

        assertRefused(mina().cookie(Cookies.FORM, page.cookie(Cookies.FORM))
                .formParam("csrf", token)
                .post("/fixture"));
    }

    @Test
    void refusesATokenInTheAddress() {
        assertRefused(mina().queryParam("csrf", token(cookie)).post("/fixture"));
    }

    @Test
    void refusesABodyThatIsNoForm() {
        Response answer = mina().contentType("text/plain")
                .body("{\"csrf\":\"" + token(cookie) + "\"}")
                .post("/fixture");

        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void refusesWhatTheBrowserSaysComesFromElsewhere(String site) {
        assertRefused(mina().header("Sec-Fetch-Site", site)
                .formParam("csrf", token(cookie))
                .post("/fixture"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil.example", "http://localhost:1", "x"})
    void refusesAForeignOrigin(String origin) {
        assertRefused(
                mina().header("Origin", origin).formParam("csrf", token(cookie)).post("/fixture"));
    }

    @Test
    void takesOurOwnOriginAndTheOneThatBrowsersHide() {
        String own = "http://localhost:" + RestAssured.port;

        assertThat(mina().header("Origin", own)
                        .formParam("csrf", token(cookie))
                        .post("/fixture")
                        .statusCode())
                .isEqualTo(200);
        assertThat(mina().header("Origin", "null")
                        .formParam("csrf", token(cookie))
                        .post("/fixture")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsSomeoneWhoIsSignedOutThatNothingWasChanged() {
        Response answer = given().formParam("csrf", token(cookie)).post("/fixture");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).contains("Nothing was changed");
        assertThat(FixturePage.CHANGES.get()).isEqualTo(before);
    }
}
