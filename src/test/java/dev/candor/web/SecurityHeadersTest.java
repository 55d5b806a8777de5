package dev.candor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest {
    @Inject
    TestAccounts accounts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/setup/used",
                "/fixture",
                "/fixture/missing",
                "/fixture/fault",
                "/there/is/no/such/page",
                "/assets/fixture.css",
                "/assets/missing.css",
                "/fixture-machine/problem",
                "/fixture-machine/fault",
                "/fixture-machine/open",
                "/q/health",
            })
    void standOnEveryAnswer(String path) {
        Response answer = given().cookie(TestAccounts.COOKIE, accounts.signIn())
                .redirects()
                .follow(false)
                .get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isNotBlank();
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Cache-Control")).isNotBlank();
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/fixture", "/fixture/missing", "/fixture/fault", "/there/is/no/such/page"})
    void keepPagesOutOfCachesAndNameTheirEncoding(String path) {
        Response answer = given().cookie(TestAccounts.COOKIE, accounts.signIn()).get(path);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void letFilesBeKept() {
        assertThat(given().get("/assets/fixture.css").header("Cache-Control")).contains("max-age");
    }

    @Test
    void leaveADoorItsOwnWord() {
        assertThat(given().get("/fixture-machine/open").headers().getValues("Cross-Origin-Resource-Policy"))
                .containsExactly("cross-origin");
    }
}
