package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Dialect;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a client adds, anywhere, stays behind; what it sent beside that goes on. */
class UnknownPropertyTest {
    private static final String CANARY = "canary";

    private final Catalog catalog = TestCatalog.builtIn();
    private final RawValue.Fields sample = sample();

    @Property(tries = 300)
    void dropsWhatIsNotListedAndKeepsItsNeighbors(
            @ForAll("keys") String key, @ForAll("values") RawValue value, @ForAll("depths") int depth) {
        AdmittedEvent clean = admit(sample);

        AdmittedEvent event = admit(with(sample, CANARY + key, value, depth));

        assertThat(Shown.properties(event)).isEqualTo(Shown.properties(clean));
        assertThat(event.droppedCount()).isGreaterThan(clean.droppedCount());
    }

    @Property(tries = 100)
    void takesAKeyInItsExactSpellingOnly(@ForAll("spellings") String key) {
        AdmittedEvent event = admit(new RawValue.Fields(Map.of(key, new RawValue.Text("v2.48.10"))));

        assertThat(Shown.properties(event)).containsExactly("build=release");
        assertThat(event.droppedCount()).isEqualTo(1);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().ofMaxLength(20);
    }

    @Provide
    Arbitrary<RawValue> values() {
        RawValue text = new RawValue.Text("someone@example.org");
        return Arbitraries.of(
                text,
                new RawValue.Whole(7),
                new RawValue.Flag(true),
                new RawValue.Items(List.of(text)),
                new RawValue.Fields(Map.of("tables", new RawValue.Whole(3))));
    }

    @Provide
    Arbitrary<Integer> depths() {
        return Arbitraries.integers().between(0, 4);
    }

    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.of(
                "Hasura_version",
                "HASURA_VERSION",
                "hasura_version ",
                "hasura_versiоn",
                "hasuraVersion",
                "__proto__",
                "");
    }

    private AdmittedEvent admit(RawValue.Fields body) {
        Admission admission = catalog.admit(RawEvent.of(Dialect.HASURA, "server_metrics_v2", body));
        return ((Admission.Admitted) admission).event();
    }

    /** The body with one more key in every object that lies so deep. */
    private static RawValue.Fields with(RawValue.Fields body, String key, RawValue value, int depth) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        body.values().forEach((name, child) -> values.put(name, with(child, key, value, depth - 1)));
        if (depth == 0) {
            values.put(key, value);
        }
        return new RawValue.Fields(values);
    }

    private static RawValue with(RawValue at, String key, RawValue value, int depth) {
        return switch (at) {
            case RawValue.Fields fields -> with(fields, key, value, depth);
            case RawValue.Items items -> {
                List<RawValue> values = new ArrayList<>();
                items.values().forEach(item -> values.add(with(item, key, value, depth)));
                yield new RawValue.Items(values);
            }
            default -> at;
        };
    }

    private static RawValue.Fields sample() {
        try {
            String text = Files.readString(Path.of("src/test/resources/catalog/samples/hasura-server-metrics.json"));
            return (RawValue.Fields)
                    Objects.requireNonNull(RawJson.fields(text).values().get("data"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
