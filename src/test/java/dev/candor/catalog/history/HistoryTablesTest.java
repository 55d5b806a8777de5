package dev.candor.catalog.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTablesTest {
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");
    private static final String SLUG = "history-tables-test";

    @Inject
    HistoryTables tables;

    @Inject
    DataSource dataSource;

    private Database database;
    private int project;

    @BeforeEach
    void project() {
        database = new Database(dataSource);
        database.run("insert into project (slug, name) values ('" + SLUG + "', 'A test') on conflict do nothing");
        project = (int) database.number("select number from project where slug = '" + SLUG + "'");
        database.run("delete from manifest where project = " + project);
    }

    @Test
    void readsWhichTypesWereInForceByWhichVersions() {
        manifest(1, """
                {"format": 1, "types": [
                  {"name": "some", "edition": {"version": 2}, "properties": [{"name": "other", "version": 9}]},
                  {"name": "any", "edition": {"version": 1}}], "row": []}
                """);
        manifest(2, "{\"format\": 1, \"types\": []}");
        manifest(3, "{\"format\": 1, \"types\": [{\"name\": \"some\", \"edition\": {\"version\": 1}}]}");

        assertThat(tables.types(project))
                .containsExactly(
                        new PastTypes(Instant.parse("2026-11-01T00:00:00Z"), Map.of("some", 2, "any", 1)),
                        new PastTypes(Instant.parse("2026-11-02T00:00:00Z"), Map.of()),
                        new PastTypes(Instant.parse("2026-11-03T00:00:00Z"), Map.of("some", 1)));
        assertThat(tables.types(project + 1_000_000)).isEmpty();
    }

    @Test
    void tellsTheRetentionOfTheNewestDefinitionWhateverReplicasStillUse() {
        int type = type("{\"retention\": 30}", "{\"retention\": 90}");

        assertThat(tables.retentions(LATER)).containsEntry(type, 90);

        manifest(1, "{\"types\": [{\"name\": \"lasting\", \"edition\": {\"version\": 2}}]}");
        assertThat(tables.retentions(Instant.EPOCH)).containsEntry(type, 90);
    }

    @Test
    void tellsTheRetentionOfAnEarlierDefinitionOnceItHasReturnedForSure() {
        int type = type("{\"retention\": 30}", "{\"retention\": 90}");
        manifest(1, "{\"types\": [{\"name\": \"lasting\", \"edition\": {\"version\": 2}}]}");
        manifest(2, "{\"types\": [{\"name\": \"lasting\", \"edition\": {\"version\": 1}}]}");

        assertThat(tables.retentions(Instant.parse("2026-11-02T00:00:00Z"))).doesNotContainKey(type);
        assertThat(tables.retentions(Instant.parse("2026-11-02T00:00:01Z"))).containsEntry(type, 30);
    }

    @Test
    void tellsTheRetentionThatHoldsWhereADefinitionSaysNone() {
        int type = type("{}");

        assertThat(tables.retentions(LATER)).containsEntry(type, 90);
    }

    /** The number of a type with these versions of its definition. */
    private int type(String... bodies) {
        String ofType = " from event_type where project = " + project + " and name = 'lasting'";
        database.run("delete from definition where event_type in (select number" + ofType + "); delete" + ofType);
        database.run("insert into event_type (project, name) values (" + project + ", 'lasting')");
        int type = (int) database.number("select number" + ofType);
        for (int i = 0; i < bodies.length; i++) {
            database.run("insert into definition values (" + type + ", " + (i + 1) + ", decode(repeat('0" + i
                    + "', 32), 'hex'), '" + bodies[i] + "', '2026-10-01T00:00:00Z')");
        }
        return type;
    }

    private void manifest(int number, String body) {
        database.run("insert into manifest (project, number, digest, types, body, since) values (" + project + ", "
                + number + ", decode(repeat('0" + number + "', 32), 'hex'), '{}', '" + body + "', '2026-11-0" + number
                + "T00:00:00Z')");
    }
}
