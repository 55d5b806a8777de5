package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.MutableClock;
import dev.candor.catalog.manifest.Manifests;
import dev.candor.catalog.manifest.TestManifests;
import dev.candor.catalog.read.PropertyReader;
import dev.candor.catalog.type.Project;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published and what admission was compiled to are the same paths, today and when something has expired. */
class ManifestEqualsAllowListTest {
    private static final String DAY = "2026-12-01";

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T12:00:00Z", "2026-12-01T00:00:00Z"})
    void pathForPath(String now) {
        MutableClock clock = MutableClock.at(now);
        Catalog catalog = TestCatalog.expiring(LocalDate.parse(DAY), clock);
        Manifests manifests = TestManifests.of(catalog, clock);

        TreeMap<String, Set<String>> published = new TreeMap<>();
        for (Project project : catalog.projects()) {
            for (JsonNode type : TestManifests.document(manifests, project.id()).get("types")) {
                published.put(project.id() + "/" + type.get("name").asText(), kept(type));
            }
        }

        assertThat(published).isEqualTo(compiled(catalog)).hasSizeGreaterThan(10);
    }

    /** {@code build} is told from the topic: it is stored, but not taken from a body. */
    private static Set<String> kept(JsonNode type) {
        return type.get("properties")
                .valueStream()
                .filter(property -> !property.at("/treatment/kind").asText().equals("drop"))
                .map(property -> property.get("path").asText())
                .filter(path -> !(path.equals(PropertyReader.BUILD.path()) && type.has("development_topics")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, Set<String>> compiled(Catalog catalog) {
        TreeMap<String, Set<String>> compiled = new TreeMap<>();
        for (InForce.Entry entry : catalog.inForce().types()) {
            String key = entry.type().id().project() + "/" + entry.type().id().name();
            compiled.put(key, new TreeSet<>(catalog.listed(entry.type().id())));
        }
        return compiled;
    }
}
