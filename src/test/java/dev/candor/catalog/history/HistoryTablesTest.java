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

    private void manifest(int number, String body) {
        database.run("insert into manifest (project, number, digest, types, body, since) values (" + project + ", "
                + number + ", decode(repeat('0" + number + "', 32), 'hex'), '{}', '" + body + "', '2026-11-0" + number
                + "T00:00:00Z')");
    }
}
