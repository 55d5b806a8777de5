package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.candor.catalog.type.Property;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.rule.Treatment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTypesTest {
    private static final String SERVER = "79485a57-fca5-40f3-a31b-78c0d211314b";

    private final Catalog catalog = TestCatalog.builtIn();

    @Test
    void knowsNobodyByTheIdentifierOfACloudProject() {
        AdmittedEvent event = admitted(console("cloud"));

        assertThat(event.type().name()).isEqualTo("console.event.cloud");
        assertThat(Shown.identity(event.identity())).isEqualTo("none");
        assertThat(Shown.whole(event)).doesNotContain(SERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oss", "pro", "pro-lite", "", "clouds"})
    void knowsAConsoleOutsideTheCloudByItsServer(String kind) {
        AdmittedEvent event = admitted(console(kind));

        assertThat(event.type().name()).isEqualTo("console.event");
        assertThat(Shown.identity(event.identity())).isEqualTo(SERVER);
    }

    private static RawEvent console(String kind) {
        String body = """
                {"event_type": "CLICK_EVENT", "console_type": "%s", "server_uuid": "%s", "cli_uuid": ""}
                """.formatted(kind, SERVER);
        return RawEvent.of(Dialect.HASURA, "console-v2", RawJson.fields(body));
    }

    private AdmittedEvent admitted(RawEvent raw) {
        return ((Admission.Admitted) catalog.admit(raw)).event();
    }

    @Test
    void listsTheSamePropertiesForTheConsoleInTheCloud() {
        assertThat(properties("console.event.cloud").stream()
                        .filter(property -> !property.path().endsWith("_uuid")))
                .containsExactlyElementsOf(properties("console.event"));
    }

    private List<Property> properties(String type) {
        return catalog.findType(new ProjectId("hasura"), type).orElseThrow().properties();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@router/LOCATION_CHANGE",
                "ModifyTable/RESET",
                "ViewTable/FilterQuery/SET_FILTERCOL",
                "Actions/Add/SET_DEFAULTS",
                "Telemetr/SET_CONSOLE_OPTS",
                "ViewTable/V_SET_DEFAULTS"
            })
    void keepsActionsOfTheConsole(String action) {
        assertThat(Pattern.matches(actions().pattern(), action)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home/alice/secret_project",
                "Home/ALICE",
                "Data/secret_project",
                "Data/Alice",
                "ModifyTable/RESET/ALICE",
                "@@router/ALICE",
                "ModifyTable/"
            })
    void keepsNothingThatOnlyLooksLikeAnAction(String text) {
        assertThat(Pattern.matches(actions().pattern(), text)).isFalse();
    }

    private Treatment.KeepShape actions() {
        return (Treatment.KeepShape) properties("console.action").stream()
                .filter(property -> property.path().equals("event_type"))
                .findFirst()
                .orElseThrow()
                .treatment();
    }
}
