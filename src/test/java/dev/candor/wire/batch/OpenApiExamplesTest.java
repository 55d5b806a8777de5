package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.wire.OwnKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the document gets the answer that the document shows. */
@QuarkusTest
class OpenApiExamplesTest {
    private static final RestAssuredConfig AS_IT_STANDS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    @Inject
    OwnKey own;

    @TestFactory
    List<DynamicTest> answersEachExampleAsDocumented() throws IOException {
        OpenApi document = OpenApi.read();
        JsonNode answers = document.post().at("/responses/200/content/application~1json/examples");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> mediaType :
                document.post().at("/requestBody/content").properties()) {
            for (Map.Entry<String, JsonNode> example :
                    mediaType.getValue().get("examples").properties()) {
                JsonNode answer = answers.at("/" + example.getKey() + "/value");
                tests.add(DynamicTest.dynamicTest(
                        example.getKey(),
                        () -> check(mediaType.getKey(), example.getValue().get("value"), answer)));
            }
        }
        return tests;
    }

    @Test
    void isServed() {
        String served = RestAssured.given()
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(served).contains("/v1/events", "sendEvents").doesNotContain("TemplateInstance");
    }

    private void check(String mediaType, JsonNode request, JsonNode expected) throws IOException {
        String answer = RestAssured.given()
                .config(AS_IT_STANDS)
                .contentType(mediaType)
                .header("Authorization", "Bearer " + own.text())
                .body(request.isTextual() ? request.asText() : request.toString())
                .post(EventsResource.PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(new ObjectMapper().readTree(answer)).isEqualTo(expected);
    }
}
