package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.ProjectId;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field that any generation of the built-in clients was seen to send, or whose source says that it does. Each is listed by
 * the types that get it: kept, reduced, or dropped and said so.
 */
class EveryFieldTest {
    private static final Catalog CATALOG = TestCatalog.builtIn();

    /** Servers up to v2.8. */
    private static final String HEARTBEAT = """
            db_uid instance_uid version ci metrics.tables metrics.views metrics.enum_tables metrics.functions metrics.event_triggers
            metrics.remote_schemas metrics.relationships.manual metrics.relationships.auto metrics.permissions.select
            metrics.permissions.insert metrics.permissions.update metrics.permissions.delete metrics.permissions.roles
            metrics.pg_version metrics.actions.synchronous metrics.actions.asynchronous metrics.actions.query_actions
            metrics.actions.type_relationships metrics.actions.custom_types
            """;

    /** Request times, in both generations; {@code cache_hit} until v2.0. */
    private static final String TIMINGS = """
            metrics.service_timings.collectionTag metrics.service_timings.serviceTimingMetrics[].bucket
            metrics.service_timings.serviceTimingMetrics[].dimensions.query_type
            metrics.service_timings.serviceTimingMetrics[].dimensions.locality
            metrics.service_timings.serviceTimingMetrics[].dimensions.transport
            metrics.service_timings.serviceTimingMetrics[].dimensions.cache_hit
            metrics.service_timings.serviceTimingMetrics[].metrics.time_io
            metrics.service_timings.serviceTimingMetrics[].metrics.time_tot
            metrics.service_timings.serviceTimingMetrics[].metrics.count
            """;

    /** Servers from v2.9. */
    private static final String METRICS = """
            metadata_db_uid instance_uid hasura_version ci source_metadata.db_uid source_metadata.db_kind source_metadata.backend_type
            source_metadata.db_version metrics.tables metrics.views metrics.enum_tables metrics.event_triggers metrics.functions
            metrics.relationships.manual metrics.relationships.auto metrics.permissions.select metrics.permissions.insert
            metrics.permissions.update metrics.permissions.delete metrics.permissions.roles metrics.remote_schemas
            metrics.actions.synchronous metrics.actions.asynchronous metrics.actions.query_actions metrics.actions.type_relationships
            metrics.actions.custom_types metrics.native_queries.with_parameters metrics.native_queries.without_parameters
            metrics.logical_models.with_parameters metrics.logical_models.without_parameters metrics.logical_models.count
            metrics.stored_procedures.with_parameters metrics.stored_procedures.without_parameters experimental_features[]
            """;

    private static final String RESOURCES = """
            server_metrics.resource_cpu server_metrics.resource_memory server_metrics.resource_checker_error_code
            """;

    private static final String HASURA_CLI = """
            uuid execution_id server_uuid server_version version command os_platform os_arch is_error payload error.Op error.Kind
            error.Err error.Location.File error.Location.Line
            """;

    /** Consoles up to v2.16. */
    private static final String CONSOLE = """
            server_version event_type url console_mode cli_uuid server_uuid data.message data.stack
            """;

    /** Consoles from v2.17: what all events have, then what each kind has of its own. */
    private static final String CONSOLE_2 = """
            server_version event_type url console_mode console_type cli_uuid server_uuid
            event_data.message event_data.stack
            event_data.db_kind event_data.entity_count event_data.entity_hash
            event_data.feature_flag event_data.value
            event_data.id
            """;

    private static final String BEACON = """
            providers.auth providers.auditLog providers.live providers.router providers.data providers.i18n providers.notification
            providers.accessControl version resourceCount projectId
            """;

    private static final String REFINE_CLI = """
            nodeEnv nodeVersion os osVersion command packages[].name packages[].version projectFramework projectId
            """;

    /** {@code POST /projects}: create-refine-app, refine.new and the CLI's prompt. */
    private static final String PROJECTS = """
            email source projectId answers.name answers.data-provider answers.ui-framework answers.antd-example answers.mui-example
            answers.headless-example answers.shadcn-example answers.router-provider answers.auth-provider answers.npmClient
            answers.projectType answers.userEmail answers.title answers.svg answers.icon
            """;

    private static final String SUPERPLATE = """
            event anonymousId originalTimestamp properties.type properties.name properties.data-provider properties.ui-framework
            properties.antd-example properties.mui-example properties.headless-example properties.shadcn-example
            properties.router-provider properties.auth-provider properties.npmClient properties.projectType
            properties.userEmail properties.title properties.svg properties.icon
            """;

    static Stream<String> fields() {
        return Stream.of(
                        of("hasura server.heartbeat", HEARTBEAT + TIMINGS),
                        of("hasura server.metrics", METRICS + TIMINGS),
                        of("hasura server.resources", RESOURCES),
                        of("hasura cli.execution", HASURA_CLI),
                        of("hasura console.action", CONSOLE),
                        of("hasura console.event", CONSOLE_2),
                        of("hasura console.event.cloud", CONSOLE_2),
                        of("refine app.start", BEACON),
                        of("refine app.start.pseudonymous", BEACON),
                        of("refine cli.execution", REFINE_CLI),
                        of("refine project.created", PROJECTS),
                        of("refine project.linked", "email projectId"),
                        of("refine scaffold.generated", SUPERPLATE))
                .flatMap(types -> types);
    }

    private static Stream<String> of(String type, String fields) {
        return fields.strip()
                .lines()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .map(field -> type + " " + field);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isListed(String field) {
        String[] parts = field.split(" ", -1);
        EventType type = CATALOG.findType(new ProjectId(parts[0]), parts[1]).orElseThrow();

        assertThat(listed(type)).anyMatch(path -> parts[2].equals(path) || parts[2].startsWith(path + "."));
    }

    /** Paths of values; what stands below a path that is dropped as a whole is listed with it. */
    private static List<String> listed(EventType type) {
        List<String> paths = new ArrayList<>();
        type.properties().forEach(property -> paths.add(property.path()));
        type.mentions().forEach(mention -> paths.add(mention.path()));
        if (type.identity() instanceof IdentityRule.ByIdentifier known) {
            paths.addAll(known.paths());
        }
        return paths;
    }

    @Test
    void onlyWhatIsDroppedAsAWholeStandsForWhatIsBelow() {
        List<String> above = fields().flatMap(field -> {
                    String[] parts = field.split(" ", -1);
                    EventType type =
                            CATALOG.findType(new ProjectId(parts[0]), parts[1]).orElseThrow();
                    return type.properties().stream()
                            .filter(property -> parts[2].startsWith(property.path() + "."))
                            .filter(property -> !(property.treatment() instanceof Treatment.Drop))
                            .map(Property::path);
                })
                .toList();

        assertThat(above).isEmpty();
    }
}
