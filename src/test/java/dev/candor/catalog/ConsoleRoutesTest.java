package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ProjectId;
import dev.candor.event.rule.RouteTemplates;
import dev.candor.event.rule.Treatment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of address that consoles were seen to report has its template. */
class ConsoleRoutesTest {
    private static final Catalog CATALOG = TestCatalog.builtIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/neon-integration/callback",
                "/settings",
                "/settings/metadata-status",
                "/settings/opentelemetry",
                "/settings/schema-registry/:SCHEMA_ID",
                "/api",
                "/api/security/introspection",
                "/api/rest/list",
                "/api/rest/details/:ENDPOINT_NAME",
                "/api/rest/edit/:ENDPOINT_NAME",
                "/api/allow-list/detail/:COLLECTION_NAME",
                "/api/allow-list/detail/:COLLECTION_NAME/:SECTION",
                "/data",
                "/data/sql",
                "/data/manage/connect",
                "/data/manage/edit/:DATA_SOURCE_NAME",
                "/data/v2/manage/database/permission-summary",
                "/data/v2/manage/table/:OPERATION",
                "/data/v2/manage/function",
                "/data/v2/edit",
                "/data/native-queries/stored-procedures/track",
                "/data/native-queries/:DATA_SOURCE_NAME/:NATIVE_QUERY_NAME",
                "/data/native-queries/logical-models/:DATA_SOURCE_NAME/:LOGICAL_MODEL_NAME/:TAB",
                "/data/schema",
                "/data/schema/:SCHEMA_NAME/connect",
                "/data/schema/:SCHEMA_NAME/existing-table-view/add",
                "/data/schema/:SCHEMA_NAME/tables/:TABLE_NAME/browse",
                "/data/schema/:SCHEMA_NAME/views/:VIEW_NAME",
                "/data/schema/:SCHEMA_NAME/functions/:FUNCTION_NAME/permissions",
                "/data/:DATA_SOURCE_NAME",
                "/data/:DATA_SOURCE_NAME/schema",
                "/data/:DATA_SOURCE_NAME/schema/:SCHEMA_NAME/tables/:TABLE_NAME/modify",
                "/data/:DATA_SOURCE_NAME/schema/:SCHEMA_NAME/functions/:FUNCTION_NAME/modify",
                "/remote-schemas/manage/add",
                "/remote-schemas/manage/:REMOTE_SCHEMA_NAME",
                "/remote-schemas/manage/:REMOTE_SCHEMA_NAME/permissions",
                "/events/manage/triggers/add",
                "/events/manage/triggers/:TRIGGER_NAME/logs",
                "/events/data/manage",
                "/events/data/:DATA_TRIGGER_NAME",
                "/events/cron/:CRON_TRIGGER_NAME/pending",
                "/events/one-off-scheduled-events/info",
                "/actions/manage/add-oas",
                "/actions/types/relationships",
                "/actions/manage/:ACTION_NAME/codegen",
                "/metrics/regression-tests"
            })
    void bothConsolesKnowTheRoute(String template) {
        assertThat(routes("console.action").templates()).contains(template);
        assertThat(routes("console.event")).isEqualTo(routes("console.action"));
    }

    @ParameterizedTest
    @ValueSource(strings = "/actions$ACTION_NAME")
    void knowsTheConsolesOwnSlip(String sent) {
        assertThat(routes("console.event").aliases())
                .containsExactly(new RouteTemplates.Alias(sent, "/actions/manage/ACTION_NAME"));
    }

    private static RouteTemplates routes(String type) {
        return CATALOG.findType(new ProjectId("hasura"), type).orElseThrow().properties().stream()
                .filter(property -> property.path().equals("url"))
                .map(property -> ((Treatment.Route) property.treatment()).templates())
                .findFirst()
                .orElseThrow();
    }
}
