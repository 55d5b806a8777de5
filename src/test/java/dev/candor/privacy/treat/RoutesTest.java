package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.rule.RouteTemplates;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes();

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "//,/",
        "/api-explorer,/api-explorer",
        "/api-explorer/,/api-explorer",
        "/data//manage,/data/manage",
        "/data/manage?database=secret,/data/manage",
        "/data/manage#secret,/data/manage",
        "/data/default,/data/DATA_SOURCE_NAME",
        "/data/default/schema/public/tables/people/browse,"
                + "/data/DATA_SOURCE_NAME/schema/SCHEMA_NAME/tables/TABLE_NAME/browse",
        "/data/schema/public/views/v,/data/schema/SCHEMA_NAME/views/VIEW_NAME",
        "/data/schema/SCHEMA_NAME-schema/tables/TABLE_NAME-table/modify,"
                + "/data/schema/SCHEMA_NAME/tables/TABLE_NAME/modify",
        "/data/native-queries/db/q,/data/native-queries/DATA_SOURCE_NAME/NATIVE_QUERY_NAME",
        "/data/native-queries/logical-models/db/m,"
                + "/data/native-queries/logical-models/DATA_SOURCE_NAME/LOGICAL_MODEL_NAME",
        "/api/rest/details/a%2Fb%20c,/api/rest/details/ENDPOINT_NAME",
        "/d%61ta/manage,/data/manage",
        "/actions$ACTION_NAME/modify,/actions/manage/ACTION_NAME/modify",
        "/actions$ACTION_NAME?x=y,/actions/manage/ACTION_NAME",
        "/remote-schemas/manage/..,/remote-schemas/manage/REMOTE_SCHEMA_NAME"
    })
    void storesTheTemplateThatAnAddressFits(String sent, String stored) {
        assertThat(routes.walk(ConsoleRoutes.CONSOLE, sent)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data/manage",
                "https://secret.example/data/manage",
                "/myproxy/data/manage",
                "/DATA/manage",
                "/data/manage/secret",
                "/data/manage/schema/public",
                "/data/%zz",
                "/data/%4",
                "/data/default/%",
                "/data%2Fmanage",
                "/data/%2564ata/x/y",
                "/actions$ACTION_NAMES/modify",
                "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q",
                "?x",
                "/OTHER"
            })
    void storesOtherForAnythingElse(String sent) {
        assertThat(routes.walk(ConsoleRoutes.CONSOLE, sent)).isEqualTo("/OTHER");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_048, 1_000_000})
    void doesNotWalkWhatIsTooLong(int length) {
        assertThat(routes.walk(ConsoleRoutes.CONSOLE, "/data/" + "a".repeat(length)))
                .isEqualTo("/OTHER");
    }

    @Property
    void neverEchoesANameWhereverItStands(@ForAll("filled") String address) {
        assertThat(routes.walk(ConsoleRoutes.CONSOLE, address)).doesNotContain("jane");
    }

    @Property
    void givesTheSameForItsOwnResult(@ForAll("filled") String address) {
        String once = routes.walk(ConsoleRoutes.CONSOLE, address);

        assertThat(routes.walk(ConsoleRoutes.CONSOLE, once)).isEqualTo(once);
    }

    @Property
    void storesOnlyRegisteredTemplates(@ForAll String address) {
        assertThat(routes.walk(ConsoleRoutes.CONSOLE, "/" + address)).isIn(storable());
    }

    @Property
    void findsTheTemplateBack(@ForAll("templates") String template, @ForAll("names") String name) {
        String filled = fill(template, name);

        assertThat(routes.walk(ConsoleRoutes.CONSOLE, filled)).isEqualTo(template.replace(":", ""));
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(ConsoleRoutes.CONSOLE.templates());
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> odd =
                Arbitraries.of("%2F", "%20", "@", ".", "..", "-", "~", "é", "&", "=", ";", "schema", "1", "");
        return odd.list().ofMaxSize(4).map(parts -> "jane" + String.join("", parts) + "x");
    }

    /** Templates with a name in every position, and names in the middle of nowhere. */
    @Provide
    Arbitrary<String> filled() {
        Arbitrary<String> anywhere =
                names().list().ofMinSize(1).ofMaxSize(5).map(parts -> "/" + String.join("/", parts));
        Arbitrary<String> known = templates().flatMap(template -> names().map(name -> fill(template, name)));
        Arbitrary<String> query = known.map(address -> address + "?q=jane#jane");
        Arbitrary<String> deeper = known.map(address -> address + "/jane");
        return Arbitraries.oneOf(List.of(known, query, deeper, anywhere));
    }

    private static String fill(String template, String name) {
        return template.replaceAll(":[A-Z_]+", name);
    }

    private static List<String> storable() {
        RouteTemplates console = ConsoleRoutes.CONSOLE;
        List<String> storable = console.templates().stream()
                .map(template -> template.replace(":", ""))
                .collect(Collectors.toList());
        storable.add(Routes.OTHER);
        return storable;
    }
}
