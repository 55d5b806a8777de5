package dev.candor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestAccounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErrorsTest {
    @Inject
    TestAccounts accounts;

    private RequestSpecification mina() {
        return given().cookie(TestAccounts.COOKIE, accounts.signIn());
    }

    @Test
    void sayThatAPageDoesNotExist() {
        Response answer = mina().get("/there/is/no/such/page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("This page does not exist, or you have no access to it.");
    }

    @Test
    void doNotRepeatWhatAPageThrew() {
        Response answer = mina().get("/fixture/missing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).doesNotContain("a word that must not be shown");
    }

    @Test
    void showAReferenceAndNothingElseOfAFault() {
        Response answer = mina().get("/fixture/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString())
                .containsPattern("Reference: <code>[0-9a-f]{10}</code>")
                .doesNotContain("a word that must not be shown", "IllegalStateException", "dev.candor");
    }

    @Test
    void sayThatTheDatabaseIsAwayAndWhenToAskAgain() {
        Response answer = mina().get("/fixture/away");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.asString())
                .contains("<h1>The database is not available</h1>")
                .doesNotContain("a word that must not be shown", "SQLException", "dev.candor", "Reference");
    }

    @Test
    void tellAProgramThatTheDatabaseIsAway() {
        Response answer = mina().accept("application/json, */*;q=0.1").get("/fixture/away");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void sayThatAnAddressTakesNoSuchRequest() {
        Response answer = mina().put("/fixture/missing");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.asString()).contains("Nothing was changed.");
    }

    @Test
    void areProblemsWhereAProgramAsks() {
        Response answer = mina().accept("application/json").get("/there/is/no/such/page");

        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(404);
    }

    @Test
    void areProblemsOnAddressesForPrograms() {
        Response answer = given().contentType("text/plain").body("x").post("/v1/no-such-door");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void keepTheStatusThatFits() {
        Response answer = mina().contentType("image/png").body(new byte[] {1}).post("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.asString()).contains("Nothing was changed.");
    }

    @Test
    void ofMachineDoorsAreProblemsWithoutAStackTrace() {
        Response answer = given().get("/fixture-machine/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("reference")).matches("[0-9a-f]{10}");
        assertThat(answer.asString()).doesNotContain("a word that must not be shown", "dev.candor");
    }

    @Test
    void canBeMadeByADoor() {
        Response answer = given().get("/fixture-machine/problem");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("Send something less odd.");
    }
}
