package dev.candor.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.ProjectId;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestDigestTest {
    private static final ProjectId ACME = new ProjectId("acme");
    private static final String TYPE = """
            name: some
            title: A title
            dialect: candor
            topics: [start, stop]
            sent_by: A program
            sent_when: Now and then
            purpose: To know something
            owner: Product
            category: usage
            retention: 60
            expires: "2027-01-01"
            identity: {paths: id, rights: bearer}
            version: version
            needs: os
            mentions: [{role: server, path: server, wording: The server}]
            connection: [country]
            not_collected: Everything else.
            properties:
              - {path: version, wording: The version, version: 3}
              - {path: os, wording: The system, list: [linux, macos]}
              - {path: ci, wording: Whether it is built, keep: flag, expires: "2026-12-01"}
            """;

    private final MutableClock clock = MutableClock.at("2026-11-22T12:00:00Z");

    @Test
    void canBeRecomputedFromTheDocumentAlone() throws IOException, NoSuchAlgorithmException {
        Catalog catalog = TestCatalog.builtIn();
        Manifests manifests = TestManifests.of(catalog, clock);

        Set<String> digests = new HashSet<>();
        for (Project project : catalog.projects()) {
            Manifest manifest = manifests.find(project.id()).orElseThrow();

            assertThat(Recomputed.digest(manifest.json())).isEqualTo(manifest.digest());
            digests.add(manifest.digest());
        }

        assertThat(digests).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A title | Another title
                    start, stop | start
                    A program | Another program
                    Now and then | Never
                    To know something | To know everything
                    owner: Product | owner: Support
                    category: usage | category: error
                    retention: 60 | retention: 61
                    2027-01-01 | 2027-01-02
                    rights: bearer | rights: confirmed_contact
                    version: version\\n | \\n
                    needs: os | needs: ci
                    needs: os | unwanted: {path: os, values: [macos]}
                    role: server | role: cli
                    wording: The server | wording: A server
                    connection: [country] | connection: [country, agent]
                    Everything else. | Nothing else.
                    version: 3 | version: 2
                    list: [linux, macos] | list: [linux]
                    list: [linux, macos] | list: [linux, macos], cut_at: " "
                    path: os | path: OS
                    wording: The system | wording: A system
                    , expires: "2026-12-01" | , expires: "2026-12-02"
                    """)
    void changesWhenTheDefinitionDoes(String from, String to) {
        String changed = TYPE.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));

        assertThat(changed).isNotEqualTo(TYPE);
        assertThat(digest(changed)).isNotEqualTo(digest(TYPE));
    }

    @Test
    void staysWhenTheDefinitionDoes() {
        List<String> lines =
                Arrays.asList(TYPE.substring(0, TYPE.indexOf("properties:")).split("\n"));
        String reordered = "# a comment\n" + String.join("\n", lines.reversed()) + "\n"
                + TYPE.substring(TYPE.indexOf("properties:"));

        assertThat(digest(reordered)).isEqualTo(digest(TYPE));
    }

    @Test
    void changesAtMidnightWhenSomethingExpiresAndAtNoOther() {
        // Given
        TestManifests.RecordingTable table = new TestManifests.RecordingTable();
        Catalog catalog = catalog(TYPE);
        Manifests manifests = TestManifests.of(catalog, clock, table);
        String first = manifests.digest(ACME);

        // When
        clock.set(Instant.parse("2026-11-30T23:59:59.999Z"));
        manifests.recordToday();
        String lastEvening = manifests.digest(ACME);
        clock.advance(Duration.ofMillis(1));
        Manifest midnight = manifests.find(ACME).orElseThrow();
        manifests.recordToday();
        manifests.recordToday();
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        Manifest nothingLeft = manifests.find(ACME).orElseThrow();

        // Then
        assertThat(lastEvening).isEqualTo(first);
        assertThat(midnight.digest()).isNotEqualTo(first).isNotEqualTo(nothingLeft.digest());
        assertThat(midnight.since()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(nothingLeft.types()).isEmpty();
        assertThat(table.recorded).extracting(Manifest::digest).containsExactly(first, midnight.digest());
        assertThat(table.recorded.getLast().kept())
                .contains("2026-12-01T00:00:00Z")
                .doesNotContain("\"ci\"");
    }

    private String digest(String type) {
        return TestManifests.of(catalog(type), clock).digest(ACME);
    }

    private Catalog catalog(String type) {
        return TestCatalog.of(
                clock,
                new YamlFile("acme/project.yaml", "name: Acme\nclients: [{name: acme, identifier: In a file}]"),
                new YamlFile("acme/some.yaml", type));
    }
}
