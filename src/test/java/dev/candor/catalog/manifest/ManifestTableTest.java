package dev.candor.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.InForce;
import dev.candor.catalog.type.Project;
import dev.candor.event.ProjectId;
import dev.candor.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManifestTableTest {
    private static final String SLUG = "manifest-table-test";

    @Inject
    ManifestTable table;

    @Inject
    Manifests manifests;

    @Inject
    Catalog catalog;

    @Inject
    DataSource dataSource;

    private Database database;
    private Project project;

    @BeforeEach
    void project() {
        database = new Database(dataSource);
        database.run("insert into project (slug, name) values ('" + SLUG + "', 'A test') on conflict do nothing");
        int number = (int) database.number("select number from project where slug = '" + SLUG + "'");
        database.run("delete from manifest where project = " + number);
        project = new Project(new ProjectId(SLUG), number, "A test", null, null, List.of());
    }

    @Test
    void keepsTheDayWhileNothingChangesAndEveryDigestForEver() {
        Instant first = table.record(manifest('a', "2026-11-01T00:00:00Z"));
        Instant again = table.record(manifest('a', "2026-11-02T00:00:00Z"));
        Instant changed = table.record(manifest('b', "2026-11-03T00:00:00Z"));
        Instant back = table.record(manifest('a', "2026-11-04T00:00:00Z"));

        assertThat(first).isEqualTo(again).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(changed).isEqualTo("2026-11-03T00:00:00Z");
        assertThat(back).isEqualTo("2026-11-04T00:00:00Z");
        assertThat(table.find(project.number(), digest('b')))
                .hasValueSatisfying(json -> assertThat(json).contains(digest('b'), "2026-11-03T00:00:00Z"));
        assertThat(table.find(project.number(), digest('a')))
                .hasValueSatisfying(json -> assertThat(json).contains("2026-11-04T00:00:00Z"));
        assertThat(database.number("select count(*) from manifest where project = " + project.number()))
                .isEqualTo(3);
    }

    @Test
    void knowsNothingOfOtherDigestsProjectsAndWords() {
        table.record(manifest('a', "2026-11-01T00:00:00Z"));

        assertThat(table.find(project.number(), digest('c'))).isEmpty();
        assertThat(table.find(project.number() + 1, digest('a'))).isEmpty();
        assertThat(table.find(project.number(), "sha256-")).isEmpty();
        assertThat(table.find(project.number(), "' or true --")).isEmpty();
    }

    @Test
    void replicasThatCrossMidnightTogetherWriteOneManifest() throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Future<Instant>> found = IntStream.range(0, 8)
                    .mapToObj(replica -> replicas.submit(() -> table.record(manifest('d', "2026-12-01T00:00:00Z"))))
                    .toList();
            for (Future<Instant> one : found) {
                assertThat(one.get()).isEqualTo("2026-12-01T00:00:00Z");
            }
        }
        assertThat(database.number("select count(*) from manifest where project = " + project.number()))
                .isEqualTo(1);
    }

    @Test
    void whatIsInForceIsWrittenDownAtTheStart() {
        for (Project known : catalog.projects()) {
            Manifest manifest = manifests.find(known.id()).orElseThrow();

            assertThat(manifests.findPast(known, manifest.digest()))
                    .hasValueSatisfying(json -> assertThat(json)
                            .contains(manifest.since().toString())
                            .doesNotContain("\"history\""));
            assertThat(manifest.history())
                    .flatExtracting(entry -> entry.changes())
                    .extracting(change -> change.kind().code())
                    .contains("first_published");
        }
    }

    /** What a row can hold is said of every column that there is. */
    @Test
    void everyColumnOfARowIsExplained() {
        TreeSet<String> columns =
                new TreeSet<>(database.texts("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = current_schema() and table_name in ('event', 'mention', 'seen')"));

        assertThat(RowColumn.ALL.stream().map(column -> column.table() + "." + column.column()))
                .containsExactlyInAnyOrderElementsOf(columns);
        assertThat(RowColumn.ALL)
                .extracting(RowColumn::from)
                .isSubsetOf(
                        "server",
                        "identity",
                        "event_id",
                        "mentions",
                        "connection",
                        "version",
                        "properties",
                        "retention_days");
    }

    private Manifest manifest(char letter, String since) {
        InForce nothing = new InForce(LocalDate.MIN, LocalDate.MAX, List.of(project), List.of());
        return new Manifest(project, nothing, digest(letter), new Manifest.Dated(Instant.parse(since), List.of()));
    }

    private static String digest(char letter) {
        return "sha256-" + String.valueOf(letter).repeat(64);
    }
}
