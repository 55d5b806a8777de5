package dev.candor.bench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is measured beside the rounds: how late answers are, how long starts take, how much memory is used. */
final class Watch {
    private static final double NANOS = 1e9;
    private static final int MANY_CONNECTIONS = 256;

    private final Stage stage;
    private final IngestBenchmark.Plan plan;
    private final Path folder;
    private final List<Double> late99 = new ArrayList<>();
    private final List<Double> late50 = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> firstStarts = new ArrayList<>();
    private final List<Double> idle = new ArrayList<>();
    private final List<Double> loaded = new ArrayList<>();

    Watch(Stage stage, IngestBenchmark.Plan plan, Path folder) {
        this.stage = stage;
        this.plan = plan;
        this.folder = folder;
    }

    /** The most that the application has used so far. */
    void loaded() {
        loaded.add(ProcessTime.mebibytes(stage.candor().pid(), "VmHWM"));
    }

    /** Requests of one event each leave at this rate, evenly, whatever becomes of them. */
    void lateness(double perSecond) throws Exception {
        Requests one = stage.singles();
        for (int i = 0; i < plan.rounds(); i++) {
            long before = stage.server().events();
            try (Load load = new Load(stage.candor().port(), one, MANY_CONNECTIONS)) {
                Answers answers = load.runAt(perSecond, plan.turn().multipliedBy(2));
                if (!answers.areAllGood() || stage.server().events() - before != answers.stored()) {
                    throw new IllegalStateException("events were lost at half the highest rate");
                }
                late99.add(answers.latencies().millis(0.99));
                late50.add(answers.latencies().millis(0.5));
            }
        }
    }

    /** Starts as the launcher starts it: on the database that is there, and on a home that is empty. */
    void starts() throws IOException {
        for (int i = 0; i < plan.repetitions(); i++) {
            starts.add(start(stage.home(), stage.environment()));
            firstStarts.add(start(folder.resolve("first-" + i), Map.of()));
        }
    }

    private double start(Path home, Map<String, String> environment) throws IOException {
        String cache = System.getProperty("candor.bench.aot-cache", "");
        List<String> options = cache.isEmpty() ? List.of() : List.of("-XX:AOTCache=" + cache);
        try (Application started = Application.start(Stage.PROGRAM, options, home, environment)) {
            awaitCalm();
            idle.add(ProcessTime.mebibytes(started.pid(), "VmRSS"));
            return started.startTook().toNanos() / NANOS;
        }
    }

    private static void awaitCalm() {
        try {
            Thread.sleep(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Promises.Measured measured(Rounds rounds) {
        boolean knows =
                rounds.of(Way.FIFTY_WITH_DUPLICATES, turn -> turn.duplicates()).most() > 0;
        return new Promises.Measured(knows, late99, late50, starts, firstStarts, idle, loaded);
    }
}
