package dev.candor.web.viewer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionAuthenticationTest {
    @Inject
    TestAccounts accounts;

    private static RequestSpecification stranger() {
        return given().redirects().follow(false);
    }

    @Test
    void knowsWhoIsSignedIn() {
        Response answer =
                stranger().cookie(TestAccounts.COOKIE, accounts.signIn()).get("/fixture");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("Mina Okafor");
    }

    @Test
    void sendsStrangersToSignInAndRemembersWhereTheyWereGoing() {
        Response answer = stranger().get("/fixture?range=7d");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?to=%2Ffixture%3Frange%3D7d");
        assertThat(answer.asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0123456789012345678901234567890123456789012"})
    void takesNoInventedCookie(String value) {
        assertThat(stranger().cookie(TestAccounts.COOKIE, value).get("/fixture").statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/..%2ffixture",
                "/sign-in/..%2ffixture",
                "//fixture",
                "/%66ixture",
                "/fixture/",
                "/fixture;x=1"
            })
    void isNotFooledByAnotherSpelling(String spelling) {
        Response answer = stranger().urlEncodingEnabled(false).get(spelling);

        assertThat(answer.statusCode()).isIn(303, 404);
        assertThat(answer.asString()).doesNotContain("<i>");
    }

    @Test
    void leavesThePublicPagesToEveryone() {
        Response answer = stranger().get("/fixture-public");

        assertThat(answer.asString()).isEqualTo("for everyone");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void letsHtmxLoadTheWholeSignInPage() {
        Response answer = stranger().header("HX-Request", "true").get("/fixture");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in");
    }
}
