package dev.candor.bench;

import dev.candor.bench.ingest.IngestBenchmark;
import dev.candor.store.commit.DeltaCost;
import dev.candor.store.read.Lookups;
import dev.candor.wire.Bounds;
import java.util.Arrays;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints the ratios that are promised: absolute times of a shared machine are worth little, two
 * measured in one run can be compared.
 *
 * <p>Takes the options of JMH; without any, five processes for each benchmark, and the least of many short iterations. The word
 * {@code bounds} measures what hostile bodies cost instead, {@code deltas} what counting costs a commit group, {@code lookups} what
 * finding rows costs among ten million, {@code ingest} the whole way of an event.
 */
public final class Benchmarks {
    private static final int PROCESSES = 5;

    private Benchmarks() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("bounds")) {
            Bounds.main();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("deltas")) {
            DeltaCost.main();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("lookups")) {
            Lookups.main();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("ingest")) {
            IngestBenchmark.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        Options options =
                new OptionsBuilder().parent(new CommandLineOptions(arguments)).build();
        Options complete = new OptionsBuilder()
                .parent(options)
                .forks(options.getForkCount().orElse(PROCESSES))
                .warmupIterations(options.getWarmupIterations().orElse(3))
                .warmupTime(options.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(options.getMeasurementIterations().orElse(30))
                .measurementTime(options.getMeasurementTime().orElse(TimeValue.milliseconds(100)))
                .jvmArgsAppend("-XX:+UseSerialGC")
                .build();
        new Ratios(new Runner(complete).run()).print(System.out);
    }
}
