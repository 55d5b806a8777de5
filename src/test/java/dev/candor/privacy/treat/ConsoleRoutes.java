package dev.candor.privacy.treat;

import dev.candor.event.rule.RouteTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Routes of Hasura's console, of every kind that it has: literal leaves, names before fixed tails, two names in a row. */
final class ConsoleRoutes {
    private static final List<String> SCHEMA_TAILS = List.of(
            "",
            "/connect",
            "/tables",
            "/views",
            "/permissions",
            "/table/add",
            "/existing-table-view/add",
            "/tables/:TABLE_NAME",
            "/tables/:TABLE_NAME/browse",
            "/tables/:TABLE_NAME/modify",
            "/views/:VIEW_NAME",
            "/views/:VIEW_NAME/modify",
            "/functions/:FUNCTION_NAME",
            "/functions/:FUNCTION_NAME/permissions");

    private static final List<String> OTHERS = List.of(
            "/",
            "/api-explorer",
            "/settings/schema-registry",
            "/settings/schema-registry/:SCHEMA_ID",
            "/api/rest/list",
            "/api/rest/details/:ENDPOINT_NAME",
            "/api/allow-list/detail",
            "/api/allow-list/detail/:COLLECTION_NAME",
            "/data",
            "/data/manage",
            "/data/sql",
            "/data/manage/edit/:DATA_SOURCE_NAME",
            "/data/v2/manage/table",
            "/data/native-queries",
            "/data/native-queries/logical-models",
            "/data/native-queries/logical-models/:DATA_SOURCE_NAME/:LOGICAL_MODEL_NAME",
            "/data/native-queries/:DATA_SOURCE_NAME/:NATIVE_QUERY_NAME",
            "/data/schema",
            "/data/:DATA_SOURCE_NAME",
            "/data/:DATA_SOURCE_NAME/schema",
            "/remote-schemas/manage",
            "/remote-schemas/manage/schemas",
            "/remote-schemas/manage/:REMOTE_SCHEMA_NAME",
            "/remote-schemas/manage/:REMOTE_SCHEMA_NAME/details",
            "/events/manage/triggers/:TRIGGER_NAME/processed",
            "/events/data/manage",
            "/events/data/:DATA_TRIGGER_NAME",
            "/events/data/:DATA_TRIGGER_NAME/modify",
            "/events/cron/:CRON_TRIGGER_NAME/logs",
            "/actions",
            "/actions/manage",
            "/actions/manage/actions",
            "/actions/manage/:ACTION_NAME",
            "/actions/manage/:ACTION_NAME/modify");

    static final RouteTemplates CONSOLE = new RouteTemplates(
            templates(), List.of(new RouteTemplates.Alias("/actions$ACTION_NAME", "/actions/manage/ACTION_NAME")));

    private ConsoleRoutes() {}

    private static List<String> templates() {
        List<String> templates = new ArrayList<>(OTHERS);
        Stream.of("/data/schema/:SCHEMA_NAME", "/data/:DATA_SOURCE_NAME/schema/:SCHEMA_NAME")
                .flatMap(root -> SCHEMA_TAILS.stream().map(root::concat))
                .forEach(templates::add);
        return templates;
    }
}
