package dev.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.GoldenCase;
import dev.candor.wire.GoldenConversation;
import dev.candor.wire.OwnKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The team's and the public's pages over what recorded clients really leave behind, in every look. */
@QuarkusTest
class RecordedClientsTest {
    private static final int TIMES = 3;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    OwnKey own;

    @Inject
    TeamMember member;

    @Test
    void areShownWithoutFault() throws IOException {
        // Given
        GoldenConversation conversation = new GoldenConversation("localhost", port, own.text());
        for (int i = 0; i < TIMES; i++) {
            for (GoldenCase golden : GoldenCase.all()) {
                conversation.replay(golden);
            }
        }
        List<String> faults = new ArrayList<>();

        // When
        try (Browser browser = Browser.launch()) {
            for (Look look : Look.values()) {
                try (Window window = browser.open(look, port)) {
                    stranger(window, faults);
                    member.signIn(window);
                    team(window, faults);
                    faults.addAll(window.troubles());
                }
            }
        }

        // Then
        assertThat(faults).isEmpty();
    }

    private static void stranger(Window window, List<String> faults) {
        look(window, "/", "start", faults);
        look(window, "/t/hasura", "real-collect", faults);
        look(window, "/t/refine", "real-collect-refine", faults);
    }

    private static void team(Window window, List<String> faults) {
        look(window, "/p/hasura", "real-overview", faults);
        look(window, "/p/refine", "real-overview-refine", faults);
        look(window, "/p/hasura/types", "real-types", faults);
        look(window, "/p/hasura/types/console.event", "real-type", faults);
        String row = window.page().locator("a[href*='/events/']").first().getAttribute("href");
        look(window, row, "real-row", faults);
    }

    private static void look(Window window, String path, String name, List<String> faults) {
        if (window.visit(path) != 200) {
            faults.add(path + " was not answered");
        }
        window.screenshot(name);
        window.accessibilityProblems().forEach(problem -> faults.add(path + ": " + problem));
        if (window.scrollsSideways(320)) {
            faults.add(path + " scrolls sideways");
        }
    }
}
