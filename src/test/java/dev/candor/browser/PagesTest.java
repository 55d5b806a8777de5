package dev.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.store.DeadLetters;
import dev.candor.store.Intake;
import dev.candor.store.StoredEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every look: accessible, within its policy, and readable on the narrowest screen. */
@QuarkusTest
@TestProfile(PagesOnFakes.class)
class PagesTest {
    private static final int NARROWEST = 320;
    private static Browser browser;
    private static StoredEvent shown;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    TeamMember member;

    @Inject
    FakeRows rows;

    @Inject
    FakeIntake intake;

    @Inject
    FakeDeadLetters deadLetters;

    @Inject
    Clock clock;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void fill() {
        if (shown != null) {
            return;
        }
        Instant now = clock.instant();
        for (int i = 0; i < 30; i++) {
            rows.add(TestRows.row(TestDefinitions.CONSOLE, now.minus(Duration.ofMinutes(7L * i)), TestRows.HEARTBEAT));
        }
        shown = TestRows.row(TestDefinitions.HEARTBEAT, now.minusSeconds(2), TestRows.HEARTBEAT);
        rows.add(shown);
        intake.count(new Intake.Entry(1, 11, "stored", ""), 4_312_806);
        intake.count(new Intake.Entry(1, 12, "stored", ""), 5_531_410);
        intake.count(new Intake.Entry(1, 12, "refused", "unwanted"), 12_310);
        intake.count(new Intake.Entry(1, 0, "refused", "malformed"), 41);
        intake.count(new Intake.Entry(1, 11, "dropped_property", ""), 18_240);
        intake.count(new Intake.Entry(1, 12, "opted_out", ""), 903);
        intake.count(new Intake.Entry(1, 12, "shed", "queue_full"), 17);
        deadLetters.put(
                TestDefinitions.CONSOLE.id().number(),
                new DeadLetters.Line("data.url", "not_known", 1_204_117),
                new DeadLetters.Line("data.properties.a_rather_long_name_of_a_property[].duration", "out_of_range", 3),
                new DeadLetters.Line("data.console_version", "over_cap", 1));
    }

    private static Map<String, String> pages() {
        return Map.of(
                "overview", "/p/hasura",
                "overview-empty", "/p/my-project",
                "types", "/p/hasura/types",
                "type", "/p/hasura/types/console.action",
                "type-empty", "/p/my-project/types/usage",
                "row", "/p/hasura/events/" + shown.id(),
                "collect", "/t/hasura",
                "collect-own", "/t/my-project");
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryPageWithoutFault(Look look) {
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            assertThat(pages().entrySet()).allSatisfy(page -> {
                // When
                int status = window.visit(page.getValue());

                // Then
                window.screenshot(page.getKey());
                assertThat(status).isEqualTo(200);
                assertThat(window.accessibilityProblems()).isEmpty();
                assertThat(window.scrollsSideways(NARROWEST)).isFalse();
            });
            assertThat(window.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatARowIsGoneAndNotWhy(Look look) {
        // Given
        StoredEvent never = TestRows.row(TestDefinitions.HEARTBEAT, clock.instant(), "{}");
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            // When
            int status = window.visit("/p/hasura/events/" + never.id());

            // Then
            window.screenshot("gone");
            assertThat(status).isEqualTo(410);
            assertThat(window.page().locator("h1").textContent()).isEqualTo("No longer stored");
            assertThat(window.accessibilityProblems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheDatabaseDoesNotAnswer(Look look) {
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            // When
            int status = window.visit("/fixture/away");

            // Then
            window.screenshot("away");
            assertThat(status).isEqualTo(503);
            assertThat(window.page().locator("h1").textContent()).isEqualTo("The database is not available");
            assertThat(window.accessibilityProblems()).isEmpty();
            assertThat(window.scrollsSideways(NARROWEST)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "WIDE_LIGHT")
    void answersUnknownAddressesWithAPage(Look look) {
        Stream<String> unknown = Stream.of(
                "/p/nobody", "/p/hasura/types/nothing", "/t/nobody", "/p/hasura/events/42", "/p/UPPER%20case");
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            assertThat(unknown).allSatisfy(path -> {
                assertThat(window.visit(path)).isEqualTo(404);
                assertThat(window.page().locator("h1").textContent()).isEqualTo("Page not found");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = "WIDE_LIGHT")
    void showsAnEventWithinTwoSecondsWithoutReload(Look look) {
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            // Given
            window.visit("/p/hasura");
            window.page().evaluate("window.untouched = true");
            StoredEvent fresh = TestRows.row(TestDefinitions.HEARTBEAT, clock.instant(), "{}");

            // When
            rows.add(fresh);

            // Then
            window.page()
                    .locator("#row-" + fresh.id())
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(2_000));
            rows.remove(fresh);
            assertThat((boolean) window.page().evaluate("window.untouched")).isTrue();
            assertThat(window.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "WIDE_LIGHT")
    void pagesThroughRows(Look look) {
        try (Window window = browser.open(look, port)) {
            member.signIn(window);
            // Given
            window.visit("/p/hasura/types/console.action");
            List<String> first = window.page().locator("#rows tbody th a").allTextContents();

            // When
            window.page().locator("#rows a[rel=next]").click();

            // Then
            List<String> second = window.page().locator("#rows tbody th a").allTextContents();
            assertThat(first).hasSize(25);
            assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
        }
    }
}
