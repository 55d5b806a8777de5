package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.Hostile;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.Event;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Every property of every built-in type, through the real catalogue and the real treatments: whatever is sent in its place, what is
 * stored is in the closed set that its definition publishes.
 */
class EveryPropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Treatment UNLISTED = new Treatment.Drop();
    private static final int LARGEST = 64 * 1024;
    private static final AtomicInteger STORED = new AtomicInteger();

    private final BuiltIn builtIn = new BuiltIn();

    /** A type, and what is sent in place of each of its properties. */
    record Sent(EventType type, Map<String, RawValue> values, int copies) {
        @Override
        public String toString() {
            return type.id().name() + " " + values;
        }
    }

    @Example
    void everythingThatFitsIsKept() throws IOException {
        for (EventType type : builtIn.types()) {
            Event event = builtIn.anonymize(
                    builtIn.admit(type, builtIn.complete(type).body(1)).orElseThrow());

            assertThat(event.type()).isEqualTo(type.id());
            Map<String, JsonNode> stored = leaves(event);
            type.properties().stream()
                    .filter(property -> !(property.treatment() instanceof Treatment.Drop))
                    .filter(property -> !property.path().equals(versionPath(type)))
                    .forEach(property -> assertThat(stored).containsKey(property.path()));
        }
    }

    @net.jqwik.api.Property(tries = 2_500, shrinking = ShrinkingMode.BOUNDED)
    void storesOnlyWhatTheDefinitionPublishes(@ForAll("sent") Sent sent) throws IOException {
        BodyTree tree = builtIn.complete(sent.type());
        sent.values().forEach(tree::put);
        tree.objects().forEach(object -> object.put("x" + Hostile.MARK, new RawValue.Text(Hostile.MARK)));

        var admitted = builtIn.admit(sent.type(), tree.body(sent.copies()));

        if (admitted.isPresent()) {
            STORED.incrementAndGet();
            check(builtIn.anonymize(admitted.get()));
        }
    }

    /** Refusing everything would pass, too. */
    @AfterContainer
    static void mostOfThemWereStored() {
        assertThat(STORED.get()).isGreaterThan(1_500);
    }

    private void check(Event event) throws IOException {
        EventType type = builtIn.typeOf(event);
        Map<String, Treatment> treatments =
                type.properties().stream().collect(Collectors.toMap(Property::path, Property::treatment));
        String json = new String(event.properties(), StandardCharsets.UTF_8);
        StoredValues.assertCounted(event);

        assertThat(json + event.version() + event.country()).doesNotContain(Hostile.MARK);
        assertThat(event.properties()).hasSizeLessThan(LARGEST);
        leaves(event)
                .forEach((path, value) -> assertThat(ClosedSets.holds(treatments.getOrDefault(path, UNLISTED), value))
                        .as("%s of %s: %s", path, type.id().name(), value)
                        .isTrue());
        if (event.version() != null) {
            assertThat(ClosedSets.holdsWord(treatments.getOrDefault(versionPath(type), UNLISTED), event.version()))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Sent> sent() {
        return Arbitraries.of(builtIn.types()).flatMap(type -> {
            List<Property> properties = type.properties().stream()
                    .filter(property -> !property.path().equals("build"))
                    .toList();
            Arbitrary<Map<String, RawValue>> values = Combinators.combine(properties.stream()
                            .map(property -> value(property.treatment()))
                            .toList())
                    .as(chosen -> {
                        Map<String, RawValue> byPath = new LinkedHashMap<>();
                        for (int i = 0; i < chosen.size(); i++) {
                            byPath.put(properties.get(i).path(), chosen.get(i));
                        }
                        return byPath;
                    });
            return Combinators.combine(values, Arbitraries.of(1, 1, 1, 3, 200))
                    .as((byPath, copies) -> new Sent(type, byPath, copies));
        });
    }

    private static Arbitrary<RawValue> value(Treatment treatment) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Hostile.names().map(RawValue.Text::new)),
                Tuple.of(3, nearly(treatment)),
                Tuple.of(2, Arbitraries.just(BuiltIn.fitting(treatment))),
                Tuple.of(1, Arbitraries.of(Hostile.TEXTS).map(RawValue.Text::new)),
                Tuple.of(1, Arbitraries.longs().map(RawValue.Whole::new)),
                Tuple.of(1, decimals()),
                Tuple.of(1, Arbitraries.of(true, false).map(RawValue.Flag::new)),
                Tuple.of(1, others()));
    }

    /** A value that fits, with something before, behind or within it. */
    private static Arbitrary<RawValue> nearly(Treatment treatment) {
        String fitting = BuiltIn.fitting(treatment) instanceof RawValue.Text(String text) ? text : "1";
        return Arbitraries.of(
                        "%s" + Hostile.MARK,
                        Hostile.MARK + "%s",
                        "%s " + Hostile.MARK,
                        "%s-" + Hostile.MARK,
                        "%s-rc." + Hostile.MARK,
                        "%s+" + Hostile.MARK,
                        "%s --" + Hostile.MARK,
                        "%s: " + Hostile.MARK,
                        "%s\n" + Hostile.MARK,
                        "%s/" + Hostile.MARK,
                        "%s?" + Hostile.MARK,
                        Hostile.MARK + ": %s")
                .map(form -> new RawValue.Text(form.replace("%s", fitting)));
    }

    private static Arbitrary<RawValue> decimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-400, 400))
                .as((digits, scale) -> new RawValue.Decimal(new BigDecimal(digits, scale)));
    }

    private static Arbitrary<RawValue> others() {
        RawValue mark = new RawValue.Text(Hostile.MARK);
        return Arbitraries.of(
                RawValue.Nothing.NOTHING,
                new RawValue.Items(List.of(mark, new RawValue.Whole(7))),
                new RawValue.Fields(Map.of(Hostile.MARK, mark, "tables", mark, "name", mark)),
                new RawValue.Text(Hostile.MARK.repeat(900)));
    }

    private static String versionPath(EventType type) {
        return List.of("version", "hasura_version", "server_version").stream()
                .filter(path -> type.properties().stream()
                        .anyMatch(property ->
                                property.path().equals(path) && property.treatment() instanceof Treatment.Version))
                .findFirst()
                .orElse("");
    }

    /** Every stored value by the path under which a definition lists it. */
    private static Map<String, JsonNode> leaves(Event event) throws IOException {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        collect("", JSON.readTree(event.properties()), found);
        return found;
    }

    private static void collect(String path, JsonNode at, Map<String, JsonNode> found) {
        if (at.isArray()) {
            at.forEach(item -> collect(path + "[]", item, found));
        } else if (at.isObject()) {
            at.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), found));
        } else {
            found.put(path, at);
        }
    }
}
