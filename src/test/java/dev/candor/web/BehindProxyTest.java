package dev.candor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.web.viewer.Cookies;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindProxyTest.Proxied.class)
class BehindProxyTest {

    public static class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true");
        }
    }

    private static RequestSpecification overTls() {
        return given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "telemetry.example.org")
                .redirects()
                .follow(false);
    }

    @Test
    void asksBrowsersToStayWithHttps() {
        assertThat(overTls().get("/sign-in").header("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(given().get("/sign-in").header("Strict-Transport-Security")).isNull();
    }

    @Test
    void knowsThatTheBrowserCameOverTls() {
        assertThat(overTls().get("/sign-in").asString()).doesNotContain("needs HTTPS");
    }

    @Test
    void takesFormsFromTheOutsideName() {
        Response page = overTls().get("/sign-in");

        Response answer = overTls()
                .header("Origin", "https://telemetry.example.org")
                .cookie(Cookies.FORM, page.cookie(Cookies.FORM))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .post("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void leadsToAddressesOfTheOutsideName() {
        assertThat(overTls().get("/fixture").header("Location"))
                .isEqualTo("https://telemetry.example.org/sign-in?to=%2Ffixture");
    }
}
