package dev.candor.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints the ratios that are promised: absolute times of a shared machine are worth little, two
 * measured in one run can be compared.
 *
 * <p>Takes the options of JMH; without any, five processes for each benchmark, and the median of the five.
 */
public final class Benchmarks {
    private static final int PROCESSES = 5;

    private Benchmarks() {}

    public static void main(String... arguments) throws RunnerException, CommandLineOptionException {
        Options options =
                new OptionsBuilder().parent(new CommandLineOptions(arguments)).build();
        Options complete = new OptionsBuilder()
                .parent(options)
                .forks(options.getForkCount().orElse(PROCESSES))
                .warmupIterations(options.getWarmupIterations().orElse(3))
                .warmupTime(options.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(options.getMeasurementIterations().orElse(3))
                .measurementTime(options.getMeasurementTime().orElse(TimeValue.seconds(1)))
                .jvmArgsAppend("-XX:+UseSerialGC")
                .build();
        print(new Runner(complete).run(), System.out);
    }

    /** One line for each sample of the privacy benchmark. */
    private static void print(Collection<RunResult> results, PrintStream out) {
        Map<String, Map<String, Double>> bySample = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            if (name.contains("PrivacyBenchmark")) {
                bySample.computeIfAbsent(result.getParams().getParam("sample"), sample -> new TreeMap<>())
                        .put(name.substring(name.lastIndexOf('.') + 1), median(result));
            }
        }
        bySample.forEach((sample, times) -> {
            Double parse = times.get("parse");
            Double anonymize = times.get("anonymize");
            if (parse != null && anonymize != null) {
                out.printf(
                        "F6 %-15s parse %6.2f us, admit + enrich + anonymise %6.2f us, ratio %.2f (tree by Jackson %6.2f us)%n",
                        sample, parse, anonymize, anonymize / parse, times.getOrDefault("parseByJackson", Double.NaN));
            }
        });
    }

    private static double median(RunResult result) {
        return result.getBenchmarkResults().stream()
                .mapToDouble(process -> process.getPrimaryResult().getScore())
                .sorted()
                .skip((result.getBenchmarkResults().size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
