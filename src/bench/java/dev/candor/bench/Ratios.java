package dev.candor.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** The ratios that are promised, of what one run measured. What it did not measure is a dash. */
final class Ratios {
    /** The least times by benchmark, parameters and method. */
    private final Map<String, Map<String, Map<String, Double>>> measured = new TreeMap<>();

    Ratios(Collection<RunResult> results) {
        for (RunResult result : results) {
            BenchmarkParams run = result.getParams();
            String[] name = run.getBenchmark().split("\\.", -1);
            Map<String, String> parameters = new TreeMap<>();
            run.getParamsKeys().forEach(key -> parameters.put(key, run.getParam(key)));
            measured.computeIfAbsent(name[name.length - 2], type -> new TreeMap<>())
                    .computeIfAbsent(String.join(" ", parameters.values()), values -> new TreeMap<>())
                    .put(name[name.length - 1], least(result));
        }
    }

    void print(PrintStream out) {
        of("PrivacyBenchmark")
                .forEach((sample, times) -> out.printf(
                        "F6   %-18s parse %s us, admit + enrich + anonymise %s us, ratio %s (tree by Jackson %s us)%n",
                        sample,
                        time(times, "parse"),
                        time(times, "anonymize"),
                        ratio(times.get("anonymize"), times.get("parse")),
                        time(times, "parseByJackson")));
        of("SharedValueBenchmark")
                .forEach((text, times) -> out.printf(
                        "1000 %-18s alone %s us, shared by 1,000 %s us, ratio %s%n",
                        text,
                        time(times, "alone"),
                        time(times, "shared"),
                        ratio(times.get("shared"), times.get("alone"))));
        of("KeyFloodBenchmark").forEach((flood, found) -> {
            String random = flood.replace("COLLIDING", "RANDOM");
            Map<String, Double> measure = of("KeyFloodBenchmark").getOrDefault(random, Map.of());
            found.forEach((method, time) -> {
                if (!flood.equals(random)) {
                    out.printf(
                            "S21  %-18s %-7s random %s ms, colliding %s ms, ratio %s%n",
                            flood,
                            method,
                            time(measure, method),
                            time(found, method),
                            ratio(time, measure.get(method)));
                }
            });
        });
    }

    private Map<String, Map<String, Double>> of(String benchmark) {
        return measured.getOrDefault(benchmark, Map.of());
    }

    private static String time(Map<String, Double> times, String method) {
        return times.containsKey(method) ? "%7.2f".formatted(times.get(method)) : "-";
    }

    private static String ratio(@Nullable Double time, @Nullable Double measure) {
        return time == null || measure == null ? "-" : "%.2f".formatted(time / measure);
    }

    /** Of all iterations of all processes: on a shared machine, what is above it is other people's work. */
    private static double least(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(process -> process.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
    }
}
