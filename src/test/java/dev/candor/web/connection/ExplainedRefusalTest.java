package dev.candor.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.Requests;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server refuses without a word. That Quarkus refuses addresses so is seen in {@code ConnectionsIT}. */
class ExplainedRefusalTest {
    private DoorServer server;

    @BeforeEach
    void start() throws Exception {
        server = new DoorServer((doors, router) -> hang(router));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void hang(Router router) {
        router.get("/bare")
                .handler(context -> context.response().setStatusCode(400).end());
        router.head("/bare")
                .handler(context -> context.response().setStatusCode(400).end());
        router.get("/meant")
                .handler(context -> context.response()
                        .setStatusCode(400)
                        .putHeader("Cache-Control", "no-store")
                        .end());
        router.get("/told")
                .handler(context -> context.response()
                        .setStatusCode(400)
                        .putHeader("Content-Type", "text/plain")
                        .end());
        router.get("/quick").handler(context -> context.response().end("quick"));
    }

    @Test
    void isExplained() throws Exception {
        assertExplains(exchange(Requests.bare("GET", "/bare")), 400);
    }

    @Test
    void isExplainedToWhoSpeaksNoHttp() throws Exception {
        assertExplains(exchange("secret secret secret\r\n\r\n"), 400);
    }

    @Test
    void isExplainedToWhoSendsTooLargeAHead() throws Exception {
        assertExplains(exchange(Requests.bare("GET", "/?" + "secret".repeat(1_400))), 414);
        assertExplains(exchange(Requests.bare("GET", "/", "X-Large: " + "secret".repeat(1_400))), 431);
    }

    @Test
    void costsNobodyTheConnection() throws Exception {
        try (RawConnection connection = server.connect()) {
            assertExplains(connection.send(Requests.bare("GET", "/bare")).response(), 400);

            RawResponse next = connection.send(Requests.bare("GET", "/quick")).response();

            assertThat(next.body()).isEqualTo("quick");
        }
    }

    @Test
    void hasNoBodyWhereAnAnswerMustHaveNone() throws Exception {
        try (RawConnection connection = server.connect()) {
            RawResponse bare = connection.send(Requests.bare("HEAD", "/bare")).response();

            RawResponse next = connection.send(Requests.bare("GET", "/quick")).response();

            assertThat(bare.status()).isEqualTo(400);
            assertThat(next.status()).isEqualTo(200);
            assertThat(next.body()).isEqualTo("quick");
        }
    }

    @Test
    void isLeftAloneIfADoorMeansIt() throws Exception {
        RawResponse answer = exchange(Requests.bare("GET", "/meant"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void isLeftAloneIfItHasWords() throws Exception {
        RawResponse answer = exchange(Requests.bare("GET", "/told"));

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.body()).isEmpty();
    }

    private static void assertExplains(RawResponse answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain("secret");
    }

    private RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }
}
