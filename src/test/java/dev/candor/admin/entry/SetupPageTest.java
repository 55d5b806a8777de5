package dev.candor.admin.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import dev.candor.access.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetupPageTest {
    private static final String FORM = "__Host-candor-form";

    @Inject
    Accounts accounts;

    @Inject
    TestAccounts test;

    private String link = "";

    @BeforeEach
    void nobodyHasSetUp() {
        test.removeAll();
        link = "/setup/" + accounts.setupToken().orElseThrow();
    }

    private static Response send(String address, String name, String email, String password) {
        Response page = given().get("/sign-in");
        return given().redirects()
                .follow(false)
                .cookie(FORM, page.cookie(FORM))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .formParam("name", name)
                .formParam("email", email)
                .formParam("password", password)
                .post(address);
    }

    @Test
    void makesTheFirstAdministratorAndSignsThemIn() {
        Response answer = send(link, "Mina Okafor", TestAccounts.EMAIL, TestAccounts.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/p");
        assertThat(given().cookie(TestAccounts.COOKIE, answer.cookie(TestAccounts.COOKIE))
                        .get("/fixture")
                        .asString())
                .contains("Mina Okafor");
    }

    @Test
    void worksOnce() {
        send(link, "Mina Okafor", TestAccounts.EMAIL, TestAccounts.PASSWORD);

        Response answer = send(link, "Omar", "omar@example.org", TestAccounts.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.cookie(TestAccounts.COOKIE)).isNull();
        assertThat(given().get(link).asString()).contains("restart Candor: it prints a new link");
    }

    @Test
    void takesNoOtherLink() {
        Response answer = send("/setup/guessed", "Mina Okafor", TestAccounts.EMAIL, TestAccounts.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(given().get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongAtTheTopAndAtTheField() {
        Response answer = send(link, "Mina <i>", "mina", "short");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("<title>Error: Set up Candor", "href=\"#email\"", "id=\"email-e\"", "href=\"#password\"")
                .contains("value=\"Mina &lt;i&gt;\"", "aria-invalid=\"true\"")
                .doesNotContain("href=\"#name\"", "short</");
    }
}
