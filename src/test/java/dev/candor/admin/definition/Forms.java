package dev.candor.admin.definition;

import static io.restassured.RestAssured.given;

import dev.candor.access.TestAccounts;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The definitions' forms, as a program fills them in that holds a session. */
final class Forms {
    static final String PAGES = "/p/my-project/definitions";

    private Forms() {}

    static RequestSpecification as(String session) {
        return given().redirects()
                .follow(false)
                .cookie(TestAccounts.COOKIE, session)
                .header("Accept", "application/json");
    }

    static RequestSpecification form(String session) {
        return as(session).formParam("csrf", as(session).get(PAGES).jsonPath().getString("csrf"));
    }

    static Response propose(String session, String text) {
        return form(session).formParam("text", text).post(PAGES + "/new");
    }

    /** The number of a proposal that was taken. */
    static int number(Response answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return answer.jsonPath().getInt("number");
    }

    static Response activate(String session, int number) {
        int seen = as(session).get(PAGES + "/" + number).jsonPath().getInt("seen");
        return form(session).formParam("seen", seen).post(PAGES + "/" + number + "/activate");
    }
}
