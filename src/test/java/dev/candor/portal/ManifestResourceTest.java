package dev.candor.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.manifest.Manifests;
import dev.candor.event.ProjectId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ManifestResourceTest {
    private static final ProjectId HASURA = new ProjectId("hasura");
    private static final String PATH = "/t/hasura/manifest.json";

    @Inject
    Manifests manifests;

    @Inject
    Catalog catalog;

    @Test
    void isOpenToEveryoneEverywhere() {
        Response answer = given().header("Origin", "https://other.example").get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.header("ETag")).isEqualTo("W/\"" + manifests.digest(HASURA) + "\"");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.getHeaders().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.jsonPath().getInt("format")).isEqualTo(1);
        assertThat(answer.jsonPath().getString("digest")).isEqualTo(manifests.digest(HASURA));
        assertThat(answer.jsonPath().getList("types.name"))
                .isEqualTo(catalog.types(HASURA).stream()
                        .map(type -> type.id().name())
                        .toList());
        assertThat(answer.jsonPath().getList("history.changes.flatten().change"))
                .contains("first_published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "W/\"%s\"", "\"other\", W/\"%s\"", "*"})
    void isNotSentAgainToWhoHasIt(String tag) {
        Response answer = given().header("If-None-Match", tag.formatted(manifests.digest(HASURA)))
                .get(PATH);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asByteArray()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo("W/\"" + manifests.digest(HASURA) + "\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void isSentToWhoHasAnother() {
        assertThat(given().header("If-None-Match", "\"sha256-00\"").get(PATH).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isFoundByItsDigest() {
        Response answer = given().queryParam("digest", manifests.digest(HASURA)).get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.jsonPath().getString("digest")).isEqualTo(manifests.digest(HASURA));
        assertThat(answer.jsonPath().getList("types.name")).isNotEmpty();
        assertThat(answer.asString()).doesNotContain("\"history\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/nobody/manifest.json",
                "/t/UPPER%20case/manifest.json",
                "/t/hasura/manifest.json?digest=sha256-12",
                "/t/hasura/manifest.json?digest=%27%20or%20true--",
                "/t/hasura/manifest.json?digest=sha256-0000000000000000000000000000000000000000000000000000000000000000"
            })
    void saysThatThereIsNone(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(404);
    }
}
