package dev.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.store.StoredEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Should a hostile text ever get through admission and treatment, it is still only text on a page. */
@QuarkusTest
@TestProfile(PagesOnFakes.class)
class HostileRowTest {
    private static final String HOSTILE =
            "</code></pre></script><script>window.owned = true</script><img src=x onerror=\"window.owned = true\">"
                    + "{#include x}{cdi:viewer.name}\" onmouseover='window.owned = true' \u202e&lt;b&gt;";

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    TeamMember member;

    @Inject
    FakeRows rows;

    @Inject
    Clock clock;

    @Test
    void showsHostileTextAsText() throws IOException {
        // Given
        StoredEvent hostile = hostile(TestRows.row(TestDefinitions.HEARTBEAT, clock.instant(), "{}"));
        rows.add(hostile);

        try (Browser browser = Browser.launch();
                Window window = browser.open(Look.WIDE_LIGHT, port)) {
            member.signIn(window);
            for (String path :
                    List.of("/p/hasura/events/" + hostile.id(), "/p/hasura", "/p/hasura/types/server.heartbeat")) {
                // When
                window.visit(path);
                window.page().mouse().move(400, 400);

                // Then
                assertThat(window.page().evaluate("window.owned")).isNull();
                assertThat(window.page()
                                .locator("main img, main script, main [onmouseover]")
                                .count())
                        .isZero();
                assertThat(window.page().locator("main").textContent()).contains("onerror=");
            }
            assertThat(window.troubles()).isEmpty();
        } finally {
            rows.remove(hostile);
        }
    }

    private static StoredEvent hostile(StoredEvent plain) throws IOException {
        return new StoredEvent(
                plain.id(),
                plain.receivedAt(),
                plain.typeNumber(),
                plain.definitionVersion(),
                HOSTILE,
                List.of(HOSTILE),
                LocalDate.parse("2027-02-20"),
                HOSTILE,
                HOSTILE,
                new ObjectMapper().writeValueAsString(Map.of(HOSTILE, List.of(HOSTILE, Map.of("a", HOSTILE)))));
    }
}
