package dev.candor.catalog.manifest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.ComingIntoForce;
import dev.candor.catalog.history.DatedChange;
import dev.candor.catalog.history.History;
import dev.candor.catalog.type.Project;
import dev.candor.event.ProjectId;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Manifests without a database: nothing was ever in force before. */
public final class TestManifests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private TestManifests() {}

    /** Of a catalogue, under its clock. */
    public static Manifests of(Catalog catalog, Clock clock) {
        return of(catalog, clock, new NoTable());
    }

    static Manifests of(Catalog catalog, Clock clock, ManifestTable table) {
        Manifests manifests = new Manifests();
        manifests.catalog = catalog;
        manifests.clock = clock;
        manifests.table = table;
        manifests.history = new NoHistory();
        manifests.publish(new ComingIntoForce(catalog.stretches(), catalog.inForce()));
        return manifests;
    }

    /** The document in force, read as anyone would. */
    public static JsonNode document(Manifests manifests, ProjectId project) {
        try {
            return MAPPER.readTree(manifests.find(project).orElseThrow().json());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    static Map<String, Object> untyped(byte[] json) throws IOException {
        return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    @Vetoed
    private static final class NoTable extends ManifestTable {
        @Override
        Instant record(Manifest manifest) {
            return manifest.since();
        }
    }

    /** Remembers what it was given. */
    @Vetoed
    static final class RecordingTable extends ManifestTable {
        final List<Manifest> recorded = new ArrayList<>();

        @Override
        Instant record(Manifest manifest) {
            recorded.add(manifest);
            return manifest.since();
        }
    }

    @Vetoed
    private static final class NoHistory extends History {
        @Override
        public List<DatedChange> of(Project project) {
            return List.of();
        }
    }
}
