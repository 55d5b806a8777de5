package dev.candor.wire.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.OwnKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever rehearses an event may still send it: nothing remembers its id. */
@QuarkusTest
class DryRunLeavesNothingTest {
    private static final String DRY_RUN = "/v1/events?dry_run=true";

    @Inject
    OwnKey own;

    private final String event = "{\"type\":\"usage\",\"id\":\"" + UUID.randomUUID() + "\"}";

    @Test
    void ofAnEventThatIsMeantLater() {
        // Given
        String rehearsed = post(DRY_RUN, event);
        String again = post(DRY_RUN, "[" + event + "," + event + "]");

        // When
        String meant = post("/v1/events", event);

        // Then
        assertThat(rehearsed).contains("\"status\":\"would_store\"");
        assertThat(again).containsOnlyOnce("\"index\":1").doesNotContain("duplicate");
        assertThat(meant).isEqualTo("{\"status\":\"stored\"}");
    }

    @Test
    void ofAnEventThatIsThere() {
        // Given
        post("/v1/events", event);

        // When
        post(DRY_RUN, event);

        // Then
        assertThat(post("/v1/events", event)).isEqualTo("{\"status\":\"duplicate\"}");
    }

    private String post(String path, String body) {
        return given().header("Authorization", "Bearer " + own.text())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
