package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.rule.IdentityRule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final String SERVER = "a4d66fb2-f88d-457b-8db1-ea7a0b57921d";
    private static final String CLI = "e462ce20-42dd-40fd-9549-edfb92f80455";
    private static final ProjectId OWN = new ProjectId("my-project");

    private static final YamlFile EXPIRING = TestCatalog.trial("""
            properties:
              - {path: os, wording: The system, list: [linux], expires: "2026-12-01"}
              - {path: ci, wording: Whether it is built, keep: flag}
              - {path: "sizes[].rows", wording: How many rows, whole: {from: 0, to: 9}, expires: "2026-12-01"}
            """);

    private final Catalog catalog = TestCatalog.builtIn();

    @Test
    void knowsTheBuiltInProjectsByTheirNames() {
        assertThat(catalog.projects()).extracting(Project::name).containsExactly("Hasura", "My project", "refine");
        assertThat(catalog.findProject("hasura")).isPresent();
        assertThat(catalog.findProject("other")).isEmpty();
    }

    @Test
    void listsTypesOfOneProjectInOrder() {
        assertThat(catalog.types(new ProjectId("hasura")))
                .extracting(type -> type.id().name())
                .containsExactly(
                        "cli.execution",
                        "console.action",
                        "console.event",
                        "console.event.cloud",
                        "server.heartbeat",
                        "server.metrics",
                        "server.resources");
        assertThat(catalog.findType(new ProjectId("refine"), "app.start")).isPresent();
    }

    @Test
    void refusesATopicThatNoTypeTakes() {
        assertThat(refusal(hasura("pacha_chat", "{\"message\":\"hello\"}"))).isEqualTo(Refusal.UNKNOWN_TYPE);
    }

    @Test
    void refusesAConsolesNoticesAboutItsOwnRequests() {
        assertThat(refusal(hasura("console", "{\"event_type\":\"RNS_SHOW_NOTIFICATION\"}")))
                .isEqualTo(Refusal.UNWANTED);
    }

    @Test
    void refusesAnObjectWithoutTopicThatIsNoResourceRow() {
        assertThat(refusal(hasura(RawEvent.NO_TOPIC, "{\"anything\":1}"))).isEqualTo(Refusal.INCOMPLETE);
    }

    @Test
    void toldApartByTheTopicADevelopmentBuildIsMarked() {
        assertThat(Shown.properties(admitted(hasura("cli_test", "{\"version\":\"dev\"}"))))
                .containsExactly("version=dev", "build=development");
        assertThat(Shown.properties(admitted(hasura("cli", "{\"version\":\"v2.48.10\"}"))))
                .containsExactly("version=v2.48.10", "build=release");
    }

    @Test
    void aClientCannotSetItsBuildItself() {
        AdmittedEvent event = admitted(hasura("cli_test", "{\"build\":\"release\"}"));

        assertThat(Shown.properties(event)).containsExactly("build=development");
        assertThat(event.dropped()).containsExactly("/build");
    }

    @Test
    void prefersTheServersIdentifierToTheCommandLines() {
        AdmittedEvent served =
                admitted(hasura("console-v2", "{\"server_uuid\":\"" + SERVER + "\",\"cli_uuid\":\"" + CLI + "\"}"));
        AdmittedEvent local = admitted(hasura("console-v2", "{\"server_uuid\":\"\",\"cli_uuid\":\"" + CLI + "\"}"));

        assertThat(Shown.identity(served.identity())).isEqualTo(SERVER);
        assertThat(Shown.identity(local.identity())).isEqualTo(CLI);
    }

    @Test
    void goesOnWithoutClientIfTheIdentifierCouldBeGuessed() {
        AdmittedEvent event =
                admitted(hasura("cli", "{\"uuid\":\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\",\"is_error\":true}"));

        assertThat(Shown.identity(event.identity())).isEqualTo("none");
        assertThat(Shown.properties(event)).containsExactly("is_error=true", "build=release");
        assertThat(event.dropped()).containsExactly("/uuid");
    }

    @Test
    void nilAndEmptyIdentifiersNameNobody() {
        AdmittedEvent event = admitted(hasura(
                "cli", "{\"uuid\":\"\",\"server_uuid\":\"00000000-0000-0000-0000-000000000000\",\"is_error\":false}"));

        assertThat(Shown.identity(event.identity())).isEqualTo("none");
        assertThat(event.mentions()).isEmpty();
        assertThat(event.droppedCount()).isZero();
    }

    @Test
    void twoTypesShareATopicAndTheProjectIdDecides() {
        assertThat(admitted(refine("telemetry", "{\"version\":\"5.0.12\"}"))
                        .type()
                        .name())
                .isEqualTo("app.start.pseudonymous");
        assertThat(admitted(refine("telemetry", "{\"projectId\":\"a b\"}"))
                        .type()
                        .name())
                .isEqualTo("app.start.pseudonymous");
        assertThat(admitted(refine("telemetry", "{\"projectId\":\"Abc123-def456-Ghi789\"}"))
                        .type()
                        .name())
                .isEqualTo("app.start");
    }

    @Test
    void ourOwnDialectNeedsTheProjectOfItsKey() {
        assertThat(refusal(own(null, "usage", "{}"))).isEqualTo(Refusal.UNKNOWN_TYPE);
        assertThat(refusal(own(new ProjectId("hasura"), "usage", "{}"))).isEqualTo(Refusal.UNKNOWN_TYPE);
        assertThat(admitted(TestCatalog.own("usage", "{\"version\":\"1.2.3\"}"))
                        .type()
                        .project())
                .isEqualTo(OWN);
    }

    @Test
    void onlyAppStartsAskAnythingOfTheConnection() {
        assertThat(catalog.projects())
                .flatExtracting(project -> catalog.types(project.id()))
                .filteredOn(type -> !type.asks().isEmpty() || type.identity().equals(new IdentityRule.ByDayPseudonym()))
                .extracting(type -> type.id().name())
                .containsExactly("app.start", "app.start.pseudonymous");
    }

    @Test
    void takesNothingMoreFromTheDayATypeExpires() {
        Catalog today = TestCatalog.builtInWith(TestCatalog.trial("expires: \"2026-11-22\"\n"));
        Catalog tomorrow = TestCatalog.builtInWith(TestCatalog.trial("expires: \"2026-11-23\"\n"));

        assertThat(today.admit(TestCatalog.own("trial", "{}"))).isEqualTo(new Admission.Refused(Refusal.UNKNOWN_TYPE));
        assertThat(tomorrow.admit(TestCatalog.own("trial", "{}"))).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aPropertyIsDroppedFromMidnightOfItsDayAndTheTypeGoesOn() {
        // Given
        MutableClock clock = MutableClock.at("2026-11-30T23:59:59.999Z");
        Catalog expiring = TestCatalog.of(clock, TestCatalog.MINE, EXPIRING);
        RawEvent event = TestCatalog.own("trial", "{\"os\":\"linux\",\"ci\":true,\"sizes\":[{\"rows\":3}]}");
        AdmittedEvent before = admitted(expiring, event);
        InForce until = expiring.inForce();

        // When
        clock.advance(Duration.ofMillis(1));
        AdmittedEvent after = admitted(expiring, event);

        // Then
        assertThat(Shown.properties(before)).containsExactly("os=linux", "ci=true", "sizes[0].rows=3");
        assertThat(before.droppedCount()).isZero();
        assertThat(Shown.properties(after)).containsExactly("ci=true");
        assertThat(after.dropped()).containsExactly("/os", "/sizes");
        assertThat(after.properties().values()).doesNotContainKey("sizes");
        assertThat(after.misfits()).isEmpty();
        assertThat(until.until()).isEqualTo(expiring.inForce().from()).isEqualTo("2026-12-01");
    }

    @Test
    void theClockDecidesAgainIfItGoesBack() {
        MutableClock clock = MutableClock.at("2026-12-02T00:00:00Z");
        Catalog expiring = TestCatalog.of(clock, TestCatalog.MINE, EXPIRING);
        RawEvent event = TestCatalog.own("trial", "{\"os\":\"linux\"}");
        assertThat(Shown.properties(admitted(expiring, event))).isEmpty();

        clock.advance(Duration.ofDays(-2));

        assertThat(Shown.properties(admitted(expiring, event))).containsExactly("os=linux");
    }

    private static AdmittedEvent admitted(Catalog catalog, RawEvent raw) {
        return ((Admission.Admitted) catalog.admit(raw)).event();
    }

    private AdmittedEvent admitted(RawEvent raw) {
        return ((Admission.Admitted) catalog.admit(raw)).event();
    }

    private Refusal refusal(RawEvent raw) {
        return ((Admission.Refused) catalog.admit(raw)).refusal();
    }

    private static RawEvent hasura(String topic, String body) {
        return RawEvent.of(Dialect.HASURA, topic, RawJson.fields(body));
    }

    private static RawEvent refine(String topic, String body) {
        return RawEvent.of(Dialect.REFINE, topic, RawJson.fields(body));
    }

    private static RawEvent own(@Nullable ProjectId project, String topic, String body) {
        return new RawEvent(Dialect.CANDOR, project, topic, null, RawJson.fields(body), false);
    }
}
