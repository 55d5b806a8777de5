package dev.candor.bench.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the way of an event with whole processes: PostgreSQL, the packaged application, and what it is compared with. Prints the
 * tables of {@code docs/performance.md}. Ends with an error if events are lost or something breaks, not if a figure is missed.
 */
public final class IngestBenchmark {
    private static final Path FOLDER = Path.of("target", "bench", "ingest").toAbsolutePath();

    private IngestBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        remove(FOLDER);
        Files.createDirectories(FOLDER);
        try {
            measure(plan, System.out);
        } finally {
            remove(FOLDER);
        }
    }

    private static void measure(Plan plan, PrintStream out) throws Exception {
        String load = Machine.load();
        try (Stage stage = Stage.open(FOLDER.resolve("home"))) {
            Rounds rounds = stage.rounds(plan.filling());
            Watch watch = new Watch(stage, plan, FOLDER);
            rounds.warmUp(plan.warmUp(), plan.mostWarmUps());
            for (int i = 0; i < plan.rounds(); i++) {
                rounds.play(plan.turn());
                watch.loaded();
            }
            watch.lateness(rounds.of(Way.ONE, Turn::perSecond).median() / 2);
            watch.starts();
            out.println();
            Machine.print(out, stage.server(), plan.command(), load);
            out.println();
            print(out, rounds);
            out.println();
            if (!rounds.cold().isEmpty()) {
                out.println("Still being compiled in the last turn: " + String.join(", ", rounds.cold()) + "\n");
            }
            new Promises(out).print(rounds, watch.measured(rounds));
        }
    }

    private static void print(PrintStream out, Rounds rounds) {
        out.println("| | events/s | least to most | application | PostgreSQL | sender |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        rounds.contestants().forEach((way, contestant) -> {
            Rounds.Spread rate = rounds.of(way, Turn::perSecond);
            double application = rounds.of(way, Turn::applicationEach).median();
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f to %,.0f | %s | %.1f | %.1f |%n",
                    contestant.title(),
                    rate.median(),
                    rate.least(),
                    rate.most(),
                    application == 0 ? "" : String.format(Locale.ROOT, "%.1f", application),
                    rounds.of(way, Turn::databaseEach).median(),
                    rounds.of(way, Turn::ownEach).median());
        });
    }

    /**
     * How much of it is wanted.
     *
     * @param mostWarmUps turns of each before anything counts
     * @param repetitions of each start
     * @param filling rows that are there before anything is measured: half a day of a busy server
     */
    record Plan(
            int rounds, Duration turn, Duration warmUp, int mostWarmUps, int repetitions, int filling, String command) {
        static Plan of(String... arguments) {
            boolean isQuick = List.of(arguments).contains("--quick");
            int rounds = Arrays.stream(arguments)
                    .filter(argument -> argument.matches("\\d+"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(isQuick ? 1 : 5);
            String command =
                    "`./candor bench ingest" + (arguments.length == 0 ? "" : " " + String.join(" ", arguments)) + "`";
            return isQuick
                    ? new Plan(rounds, Duration.ofSeconds(2), Duration.ofSeconds(3), 1, 1, 100_000, command)
                    : new Plan(rounds, Duration.ofSeconds(5), Duration.ofSeconds(10), 8, 3, 1_000_000, command);
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
