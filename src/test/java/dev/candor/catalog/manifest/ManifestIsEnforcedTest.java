package dev.candor.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.MutableClock;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.RawJson;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.type.Project;
import dev.candor.event.Dialect;
import dev.candor.event.Event;
import dev.candor.event.ProjectId;
import dev.candor.event.Sender;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.RawEvent;
import dev.candor.privacy.Anonymizer;
import dev.candor.privacy.Origins;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.TestAnonymizer;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Whatever a client sends, a row holds nothing but what the manifest in force says, and no value that it does not say. The real
 * catalogue and the real anonymiser; the manifest is read as a stranger reads it.
 */
class ManifestIsEnforcedTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    private final Anonymizer anonymizer = TestAnonymizer.fixed();
    private final MutableClock clock = MutableClock.at("2026-11-30T12:00:00Z");
    private final Catalog catalog = TestCatalog.expiring(DAY, clock);
    private final Manifests manifests = TestManifests.of(catalog, clock);
    private final Set<String> stored = new TreeSet<>();

    @Property(tries = 40)
    void onAnyDay(@ForAll long seed) throws IOException {
        sendEverything(new RandomBodies(new Random(seed)));
        clock.advance(Duration.ofDays(1));
        sendEverything(new RandomBodies(new Random(seed)));
    }

    @Property(tries = 20, seed = "2211")
    void withTheFirstSeed(@ForAll long seed) throws IOException {
        onAnyDay(seed);
    }

    @Property(tries = 20, seed = "2026")
    void withTheSecondSeed(@ForAll long seed) throws IOException {
        onAnyDay(seed);
    }

    @Test
    void everyTypeAndNearlyEveryPropertyWasStoredOnTheWay() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            sendEverything(new RandomBodies(new Random(seed)));
        }

        assertThat(types().stream().map(type -> type.document().get("name").asText()))
                .allMatch(name -> stored.stream().anyMatch(path -> path.startsWith(name + " ")));
        assertThat(stored.stream().filter(path -> !path.endsWith(" ")).count()).isGreaterThan(150);
    }

    @Test
    void fromItsDayOnAPropertyIsInNoRowAndInNoManifest() throws IOException {
        // Given
        for (int seed = 0; seed < 30; seed++) {
            sendEverything(new RandomBodies(new Random(seed)));
        }
        Set<String> before = Set.copyOf(stored);
        List<JsonNode> promised = types().stream().map(Listed::document).toList();

        // When
        stored.clear();
        clock.advance(Duration.ofHours(12));
        List<Listed> today = types();
        for (int seed = 0; seed < 30; seed++) {
            for (int i = 0; i < today.size(); i++) {
                // What the old manifest listed is what old clients go on sending.
                send(
                        today.get(i),
                        new RandomBodies(new Random(seed)).of(promised.get(i)).toString());
            }
        }

        // Then
        assertThat(before).hasSizeGreaterThan(stored.size() + 30).containsAll(stored);
        assertThat(promised.stream().flatMap(type -> type.get("properties").valueStream()))
                .anyMatch(property -> property.path("expires").asText().equals("2026-12-01"));
        assertThat(today.stream()
                        .flatMap(type -> type.document().get("properties").valueStream()))
                .isNotEmpty()
                .allMatch(property -> property.get("expires").isNull());
    }

    /** A type of a manifest. */
    private record Listed(ProjectId project, JsonNode document) {}

    private List<Listed> types() {
        List<Listed> types = new ArrayList<>();
        for (Project project : catalog.projects()) {
            for (JsonNode type : TestManifests.document(manifests, project.id()).get("types")) {
                types.add(new Listed(project.id(), type));
            }
        }
        return types;
    }

    private void sendEverything(RandomBodies bodies) throws IOException {
        for (Listed type : types()) {
            send(type, bodies.of(type.document()).toString());
        }
    }

    private void send(Listed type, String body) throws IOException {
        Dialect dialect = new Dialect(type.document().get("dialect").asText());
        for (JsonNode topic : type.document().get("topics")) {
            ProjectId named = dialect.equals(Dialect.CANDOR) ? type.project() : null;
            RawEvent raw = new RawEvent(dialect, named, topic.asText(), null, RawJson.fields(body), false);
            if (catalog.admit(raw) instanceof Admission.Admitted(AdmittedEvent admitted)) {
                Enrichment everything = new Enrichment("NL", "Firefox 130", "Linux", "localhost");
                Event event = anonymizer.anonymize(
                        admitted,
                        everything,
                        SubmissionNotes.onOne(Origins.from("203.0.113.9").origin()));
                check(event, promisedFor(admitted));
            }
        }
    }

    /** Types share topics, so it may be another one that takes the event. */
    private JsonNode promisedFor(AdmittedEvent admitted) {
        return TestManifests.document(manifests, admitted.type().project())
                .get("types")
                .valueStream()
                .filter(type -> type.get("name").asText().equals(admitted.type().name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type of the manifest took this"));
    }

    private void check(Event event, JsonNode type) throws IOException {
        Promised promised = new Promised(type);
        String name = type.get("name").asText();
        List<String> asked =
                type.get("connection").valueStream().map(JsonNode::asText).toList();
        stored.add(name + " ");
        StoredPaths.in(MAPPER.readTree(event.properties())).forEach((path, values) -> {
            if (values.stream().anyMatch(JsonNode::isValueNode)) {
                stored.add(name + " " + path);
            }
            assertThat(values)
                    .describedAs("%s %s", name, path)
                    .allMatch(value -> asked.contains(path) || promised.allows(path, value));
        });
        assertThat(event.version() == null
                        || promised.allows(type.get("version").asText(), text(event.version())))
                .describedAs("%s version", name)
                .isTrue();
        assertThat(event.country() == null || asked.contains("country")).isTrue();
        assertThat(type.at("/identity/rule").asText()).isEqualTo(rule(event, type));
        assertThat(event.mentions())
                .allMatch(mention -> type.get("mentions")
                        .valueStream()
                        .anyMatch(listed -> listed.get("role").asText().equals(mention.role())));
        assertThat(event.expiresOn())
                .isBeforeOrEqualTo(LocalDate.parse("2026-03-10")
                        .plusDays(type.get("retention_days").asLong()));
    }

    private static JsonNode text(String word) {
        return MAPPER.getNodeFactory().textNode(word);
    }

    /** By what the row would be tied to others; the type's own rule where it is tied to none. */
    private static String rule(Event event, JsonNode type) {
        return switch (event.sender()) {
            case Sender.Client client -> "identifier";
            case Sender.Visitor visitor -> "day_pseudonym";
            case Sender.Unknown unknown -> type.at("/identity/rule").asText();
        };
    }
}
