package dev.candor.ingest;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.admitted.Admission;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What 100,000 keys cost that all have one hash in Java, beside as many that have not (S21). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KeyFloodBenchmark {
    private static final int KEYS = 100_000;
    /** "Aa" and "BB" have one hash, and so has every row of so many of them. */
    private static final int PAIRS = 17;

    /** How the keys are made. */
    public enum Keys {
        RANDOM,
        COLLIDING
    }

    /** Members of one object: more than may be, or as many as may be. */
    @Param({"100000", "256"})
    int members;

    @Param
    Keys keys = Keys.RANDOM;

    private final Catalog catalog = TestCatalog.builtIn();
    private byte[] json = {};

    @Setup
    public void write() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < KEYS; i++) {
            text.append(i % members == 0 ? (i == 0 ? "{" : "},{") : ",")
                    .append('"')
                    .append(keys == Keys.COLLIDING ? colliding(i) : random(random))
                    .append("\":1");
        }
        json = text.append("}]").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** From bytes to values. */
    @Benchmark
    public Decoded<List<Decoded<RawValue>>> decode() {
        return JsonDecoder.STRICT.decodeItems(json, 1_000);
    }

    /** The same, and past the allow-list. */
    @Benchmark
    public List<Admission> admit() {
        List<Admission> admitted = new ArrayList<>();
        if (decode() instanceof Decoded.Value<List<Decoded<RawValue>>>(List<Decoded<RawValue>> items)) {
            for (Decoded<RawValue> item : items) {
                if (item instanceof Decoded.Value<RawValue>(RawValue.Fields fields)) {
                    admitted.add(catalog.admit(
                            new RawEvent(Dialect.CANDOR, new ProjectId("my-project"), "usage", null, fields, false)));
                }
            }
        }
        return admitted;
    }

    private static String colliding(int number) {
        StringBuilder key = new StringBuilder();
        for (int bit = 0; bit < PAIRS; bit++) {
            key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return key.toString();
    }

    private static String random(Random random) {
        return random.ints(2 * PAIRS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
