package dev.candor.wire.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.Catalog;
import dev.candor.event.ProjectId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever rehearses an event may still send it: nothing remembers its id. */
@QuarkusTest
class DryRunLeavesNothingTest {
    private static final ProjectId OWN = new ProjectId("my-project");
    private static final String DRY_RUN = "/v1/events?dry_run=true";

    @Inject
    IngestKeys keys;

    @Inject
    Catalog catalog;

    private final String event = "{\"type\":\"usage\",\"id\":\"" + UUID.randomUUID() + "\"}";
    private String key = "";

    @BeforeEach
    void findKey() {
        key = keys.ensureOne(
                        OWN, catalog.findType(OWN, "usage").orElseThrow().id().projectNumber())
                .key();
    }

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
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
