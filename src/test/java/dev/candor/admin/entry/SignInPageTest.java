package dev.candor.admin.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import dev.candor.access.account.Accounts;
import dev.candor.access.account.NewAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignInPageTest {
    private static final String FORM = "__Host-candor-form";

    private static final NewAccount OMAR = new NewAccount("Omar", "omar3@example.org", TestAccounts.PASSWORD);

    @Inject
    TestAccounts accounts;

    @Inject
    Accounts setup;

    @BeforeEach
    void oneAdministrator() {
        accounts.removeAll();
        accounts.administrator();
    }

    /** A browser that has the sign-in page open. */
    private static RequestSpecification browser() {
        Response page = given().get("/sign-in");
        return given().redirects()
                .follow(false)
                .cookie(FORM, page.cookie(FORM))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"));
    }

    private static Response signIn(String email, String password, String to) {
        return browser()
                .formParam("email", email)
                .formParam("password", password)
                .formParam("to", to)
                .post("/sign-in");
    }

    @Test
    void opensASessionAndLeadsBack() {
        Response answer = signIn(TestAccounts.EMAIL, TestAccounts.PASSWORD, "/fixture?range=7d");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/fixture?range=7d");
        assertThat(answer.detailedCookie(TestAccounts.COOKIE)).satisfies(cookie -> {
            assertThat(cookie.isSecured()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "''"})
    void leadsNowhereElse(String to) {
        Response answer = signIn(TestAccounts.EMAIL, TestAccounts.PASSWORD, to);

        assertThat(answer.header("Location")).endsWith("/p").doesNotContain("evil", "javascript");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAddressAlike() {
        Response wrong = signIn(TestAccounts.EMAIL, "another password", "/p");
        Response unknown = signIn("none@example.org", "another password", "/p");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(403);
        assertThat(plain(wrong, TestAccounts.EMAIL)).isEqualTo(plain(unknown, "none@example.org"));
    }

    private static String plain(Response answer, String email) {
        return answer.asString().replace(email, "").replaceAll("value=\"[A-Za-z0-9_-]{43}\"", "");
    }

    @Test
    void keepsWhatWasTypedButForThePassword() {
        Response answer = signIn("mina+<b>@example.org", "another password", "/p");

        assertThat(answer.asString())
                .contains("value=\"mina+&lt;b&gt;@example.org\"", "<title>Error: Sign in")
                .doesNotContain("another password");
    }

    @Test
    void asksToWaitAfterManyTries() {
        // Given
        for (int i = 0; i < 5; i++) {
            signIn("many@example.org", "guess number " + i, "");
        }

        // When
        Response answer = signIn("many@example.org", "guess", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.asString()).contains("Too many tries");
        assertThat(answer.header("Retry-After")).matches("[0-9]+");
    }

    @Test
    void knowsTheBrowserOfTheOwnerWhileAStrangerGuesses() {
        // Given
        accounts.removeAll();
        setup.createFirstByOperator(OMAR);
        String device = signIn(OMAR.email(), TestAccounts.PASSWORD, "/p").cookie("__Host-candor-device");
        for (int i = 0; i < 6; i++) {
            signIn(OMAR.email(), "guess number " + i, "");
        }

        // When
        Response owner = browser()
                .cookie("__Host-candor-device", device)
                .formParam("email", OMAR.email())
                .formParam("password", TestAccounts.PASSWORD)
                .post("/sign-in");

        // Then
        assertThat(owner.statusCode()).isEqualTo(303);
    }

    @Test
    void leadsOnWhoeverIsSignedInAlready() {
        Response answer = given().redirects()
                .follow(false)
                .cookie(TestAccounts.COOKIE, accounts.signIn())
                .get("/sign-in?to=/fixture");

        assertThat(answer.header("Location")).endsWith("/fixture");
    }

    @Test
    void endsTheSessionThatTheBrowserHadBefore() {
        String before = accounts.signIn();
        String token = token(before);

        given().redirects()
                .follow(false)
                .cookie(TestAccounts.COOKIE, before)
                .formParam("csrf", token)
                .formParam("email", TestAccounts.EMAIL)
                .formParam("password", TestAccounts.PASSWORD)
                .post("/sign-in");

        assertThat(isSignedIn(before)).isFalse();
    }

    @Test
    void signsOutSoThatACopiedCookieIsWorthNothing() {
        // Given
        String cookie = accounts.signIn();
        assertThat(isSignedIn(cookie)).isTrue();

        // When
        Response answer = given().redirects()
                .follow(false)
                .cookie(TestAccounts.COOKIE, cookie)
                .formParam("csrf", token(cookie))
                .post("/sign-out");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(isSignedIn(cookie)).isFalse();
    }

    private static boolean isSignedIn(String cookie) {
        return given().redirects()
                        .follow(false)
                        .cookie(TestAccounts.COOKIE, cookie)
                        .get("/fixture")
                        .statusCode()
                == 200;
    }

    private static String token(String cookie) {
        String page =
                given().cookie(TestAccounts.COOKIE, cookie).get("/fixture").asString();
        return page.replaceAll("(?s).*<i>(.*)</i>.*", "$1");
    }

    @Test
    void warnsWhereTheBrowserWillNotKeepTheSession() {
        assertThat(given().get("/sign-in").asString()).doesNotContain("needs HTTPS");
        assertThat(given().header("Host", "telemetry.example.org")
                        .get("/sign-in")
                        .asString())
                .contains("needs HTTPS");
    }

    @Test
    void keepsAThemeAndLeadsBack() {
        String cookie = accounts.signIn();

        Response answer = given().redirects()
                .follow(false)
                .cookie(TestAccounts.COOKIE, cookie)
                .formParam("csrf", token(cookie))
                .formParam("theme", "dark")
                .formParam("to", "/fixture")
                .post("/theme");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/fixture");
        assertThat(answer.cookie("__Host-candor-theme")).isEqualTo("dark");
    }
}
