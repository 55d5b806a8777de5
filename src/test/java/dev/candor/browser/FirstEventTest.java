package dev.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.candor.Eventually;
import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.Catalog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The way of a newcomer: an empty project, one event over HTTP, and there it is. Nothing here is made up. */
@QuarkusTest
class FirstEventTest {
    private static final String PROJECT = "my-project";
    private static final String EVENT =
            "{\"type\":\"usage\",\"properties\":{\"version\":\"1.4.2\",\"os\":\"linux\",\"secret\":\"/home/mina\"}}";

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    Catalog catalog;

    @Inject
    IngestKeys keys;

    @Inject
    TeamMember member;

    @Test
    void isSeenWithinTwoSecondsWithoutReload() throws IOException, InterruptedException {
        try (Browser browser = Browser.launch();
                Window window = browser.open(Look.WIDE_LIGHT, port)) {
            // Given
            member.signIn(window);
            window.visit("/p/" + PROJECT);
            Set<String> before = rows(window);
            window.page().evaluate("window.untouched = true");

            // When
            int status = send();

            // Then
            assertThat(status).isEqualTo(200);
            assertThat(Eventually.isTrue(Duration.ofSeconds(2), () -> !before.containsAll(rows(window))))
                    .isTrue();
            Locator row = window.page().locator("a[id^=row-]").first();
            assertThat(before).doesNotContain(row.getAttribute("id"));
            assertThat((boolean) window.page().evaluate("window.untouched")).isTrue();
            window.screenshot("first-event");
            row.click();
            assertThat(window.page().locator("pre.json").textContent())
                    .contains("linux")
                    .doesNotContain("mina");
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void sendsStrangersToSignIn() {
        try (Browser browser = Browser.launch();
                Window window = browser.open(Look.NARROW_LIGHT, port)) {
            // When
            window.visit("/p/" + PROJECT);

            // Then
            assertThat(window.page().url()).contains("/sign-in");
            assertThat(window.accessibilityProblems()).isEmpty();
            window.screenshot("sign-in");
            assertThat(window.header("/t/" + PROJECT, "set-cookie")).isEmpty();
        }
    }

    private static Set<String> rows(Window window) {
        return window.page().locator("a[id^=row-]").all().stream()
                .map(row -> row.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    private int send() throws IOException, InterruptedException {
        int project = catalog.findProject(PROJECT).orElseThrow().number();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/events"))
                .header(
                        "Authorization",
                        "Bearer " + keys.list(project).getFirst().key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(EVENT))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
