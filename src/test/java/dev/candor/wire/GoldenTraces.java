package dev.candor.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.rule.IdentityRule;
import dev.candor.store.EventRows;
import dev.candor.store.StoredEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a conversation leaves behind in the running product: rows, and counts. */
@Singleton
class GoldenTraces {
    /** All that a type has in tests: rows under a pseudonym lie in no order within their day. */
    private static final int ENOUGH = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String RECEIVED = "candor.events.received";
    private static final String ENDED = "candor.events.ended";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalog catalog;
    private final EventRows rows;
    private final MeterRegistry metrics;

    @Inject
    GoldenTraces(Catalog catalog, EventRows rows, MeterRegistry metrics) {
        this.catalog = catalog;
        this.rows = rows;
        this.metrics = metrics;
    }

    /** What was there before the conversation. */
    record Before(Set<UUID> rows, Map<String, Long> counts) {}

    Before before() {
        Set<UUID> known = new HashSet<>();
        newest().forEach(row -> known.add(row.event().id()));
        return new Before(known, counts());
    }

    /**
     * What was counted since, as lines such as {@code refused malformed 2}. A socket does not say when its events have ended, so
     * that is waited for: whatever is received also ends.
     */
    List<String> counted(Before before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Long> since;
        do {
            since = counts();
            for (Map.Entry<String, Long> known : before.counts().entrySet()) {
                since.merge(known.getKey(), -known.getValue(), Long::sum);
            }
            since.values().removeIf(count -> count == 0);
        } while (!isBalanced(since) && System.nanoTime() < deadline);
        return since.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .toList();
    }

    /** The rows stored since, oldest first, as JSON. */
    List<JsonNode> stored(Before before) throws JsonProcessingException {
        List<JsonNode> stored = new ArrayList<>();
        for (Row row : newest()) {
            if (!before.rows().contains(row.event().id())) {
                stored.add(row.json());
            }
        }
        return stored;
    }

    /** The project whose ingest key conversations of our own dialect carry. */
    Project ownProject() {
        return catalog.findProject("my-project").orElseThrow();
    }

    private static boolean isBalanced(Map<String, Long> counts) {
        return counts.entrySet().stream()
                        .mapToLong(
                                count -> count.getKey().startsWith("received ") ? count.getValue() : -count.getValue())
                        .sum()
                == 0;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Stream.of(RECEIVED, ENDED)
                .flatMap(name -> metrics.find(name).counters().stream())
                .forEach(counter -> counts.put(nameOf(counter), Math.round(counter.count())));
        return counts;
    }

    private static String nameOf(Counter counter) {
        String tags = counter.getId().getTags().stream()
                .sorted(Comparator.comparing(Tag::getKey))
                .map(Tag::getValue)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
        return counter.getId().getName().equals(RECEIVED) ? "received " + tags : tags;
    }

    /** The newest rows of all types, oldest first. */
    private List<Row> newest() {
        return catalog.projects().stream()
                .flatMap(project -> catalog.types(project.id()).stream())
                .flatMap(type ->
                        rows.newest(type.id().number(), null, ENOUGH).stream().map(event -> new Row(type, event)))
                .sorted(Comparator.comparing(row -> row.event().id().toString()))
                .toList();
    }

    /** A stored event with its type. */
    private record Row(EventType type, StoredEvent event) {

        ObjectNode json() throws JsonProcessingException {
            ObjectNode json = JSON.createObjectNode();
            json.put("type", type.id().name());
            json.put("version", event.version());
            json.put("client", event.client() != null && type.identity() instanceof IdentityRule.ByIdentifier);
            ArrayNode mentions = json.putArray("mentions");
            event.mentions().forEach(mention -> mentions.add(mention.substring(0, mention.indexOf(':'))));
            json.set("properties", JSON.readTree(event.properties()));
            return json;
        }
    }
}
