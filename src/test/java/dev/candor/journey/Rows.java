package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

/** What rows may tell of the connection that they came by. */
final class Rows {
    /** All built-in types but refine's app starts, whose definitions ask for facts of the connection. */
    private static final String OTHER_ROWS = """
            from event e join event_type t on t.number = e.event_type_id where t.name not like 'app.start%'""";

    private static final String BUILT_IN =
            " and t.project in (select number from project where slug in" + " ('hasura', 'refine', 'my-project'))";

    private static final String TYPES = "select count(distinct event_type_id) " + OTHER_ROWS + BUILT_IN;

    private static final String BY_DEFINITION = """
            select distinct p.slug || ' ' || t.name from event e join event_type t on t.number = e.event_type_id
            join project p on p.number = t.project where p.slug in ('lagoon', 'tidepool')""";

    private static final String LIMITED = """
            select distinct p.slug from intake i join project p on p.number = i.project_id
            where i.outcome = 'refused' and i.reason = 'rate_limited'""";

    private static final String BY_TYPE = """
            select t.name || ' ' || count(*) from event e join event_type t on t.number = e.event_type_id
            group by t.project, t.name order by t.project, t.name""";

    private static final String DERIVED = OTHER_ROWS + """
             and (e.country is not null or e.visitor is not null
                  or e.properties::text ~ '"(country|agent|system|host_class|visitor|network|address)"')""";

    private static final String KNOWN = """
            select count(*) from event e join event_type t on t.number = e.event_type_id
            where t.name = 'app.start.pseudonymous' and e.country is not null and e.visitor is not null""";

    private static final String BOTH = "select count(*) from event where client_id is not null and visitor is not null";

    private static final String BOTH_COLUMNS = """
            select c.table_name from information_schema.columns c
            where c.table_schema not in ('pg_catalog', 'information_schema') and c.table_name !~ '^event(_\\d+)*$'
            group by 1
            having bool_or(c.column_name ~ 'client') and bool_or(c.column_name ~ 'visitor|pseudonym')""";

    private final Inside database;

    Rows(Inside database) {
        this.database = database;
    }

    /** Of every other type there are rows, and none holds anything that the address could have told. */
    void assertThatOnlyAppStartsKnowTheConnection(int atLeast) throws SQLException {
        assertThat(number(TYPES)).as("built-in types with rows").isGreaterThanOrEqualTo(11);
        assertThat(number("select count(*) " + OTHER_ROWS)).as("rows").isGreaterThanOrEqualTo(atLeast);
        assertThat(database.texts("select t.name || ' ' || e.properties " + DERIVED))
                .as("rows of other types that know something of the connection")
                .isEmpty();
        assertThat(number(KNOWN)).as("app starts that know it").isPositive();
    }

    /** No row of anything holds a client and a day's visitor. */
    void assertThatNoneKnowsClientAndVisitor() throws SQLException {
        assertThat(number(BOTH)).isZero();
        assertThat(database.texts(BOTH_COLUMNS)).isEmpty();
    }

    /** Doors by definition brought rows of every type that they have. */
    void assertThatDoorsByDefinitionAreOpen() throws SQLException {
        assertThat(database.texts(BY_DEFINITION))
                .containsExactlyInAnyOrder(
                        "lagoon asked",
                        "lagoon filled",
                        "lagoon lines",
                        "lagoon sealed",
                        "tidepool crash",
                        "tidepool note.saved",
                        "tidepool sync.failed");
    }

    /** Whether the books say of each project that a network had sent too much. */
    boolean areLimitedInEveryProject() {
        try {
            return database.texts(LIMITED).containsAll(List.of("hasura", "lagoon", "my-project", "refine", "tidepool"));
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** How many there are of each type. */
    String byType() throws SQLException {
        return String.join(", ", database.texts(BY_TYPE));
    }

    private int number(String query) throws SQLException {
        return Integer.parseInt(database.texts(query).getFirst());
    }
}
