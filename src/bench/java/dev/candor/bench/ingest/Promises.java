package dev.candor.bench.ingest;

import dev.candor.bench.ingest.Rounds.Spread;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is promised of the way of an event, held against what was measured, as the table of {@code docs/performance.md}. */
final class Promises {
    private final PrintStream out;

    Promises(PrintStream out) {
        this.out = out;
    }

    void print(Rounds rounds, Measured measured) {
        out.println("| | promise | measured | spread | floor | target | |");
        out.println("| --- | --- | --- | --- | --- | --- | --- |");
        more(
                "F1",
                "one event per request, cost of a COPY of it by its cost",
                rounds.of(r -> cost(r, Way.COPY, Way.ONE)),
                0.25,
                0.35);
        more(
                "F2",
                "batches of 50, events a second against the COPY",
                rounds.of(r -> rate(r, Way.FIFTY, Way.COPY)),
                0.50,
                0.75);
        more("", "the same by cost", rounds.of(r -> cost(r, Way.COPY, Way.FIFTY)), 0, 0);
        more(
                "F3",
                "one event per request, against a door that inserts each",
                rounds.of(r -> rate(r, Way.ONE, Way.NAIVE_DOOR)),
                3,
                5);
        more("", "the same against plain inserts without a door", rounds.of(r -> rate(r, Way.ONE, Way.INSERT)), 0, 0);
        more(
                "F4",
                "one event per request, against the door that stores nothing",
                rounds.of(r -> rate(r, Way.ONE, Way.EMPTY_DOOR)),
                0.55,
                0.75);
        more("", "the same by cost", rounds.of(r -> cost(r, Way.EMPTY_DOOR, Way.ONE)), 0, 0);
        if (measured.knowsDuplicates()) {
            less("F5", "dearer by ids, clean", percent(rounds, Way.FIFTY_WITH_IDS), 25, 12, "%");
            less("F5", "dearer by ids, 1 % sent before", percent(rounds, Way.FIFTY_WITH_DUPLICATES), 30, 15, "%");
        } else {
            out.println("| F5 | dearer by ids | - | - | 25 %, 30 % | 12 %, 15 % | duplicates are not recognised |");
        }
        less("F7", "99 % of answers at half the highest rate", spread(measured.late99()), 100, 25, "ms");
        less("", "half of them", spread(measured.late50()), 0, 0, "ms");
        less("F12", "start to ready, existing database", spread(measured.starts()), 6, 3, "s");
        less("F12", "first start, embedded database", spread(measured.firstStarts()), 20, 8, "s");
        less("F13", "resident, idle", spread(measured.idle()), 350, 220, "MiB");
        less("F13", "resident, the most under full load", spread(measured.loaded()), 600, 400, "MiB");
    }

    /**
     * What was measured beside the rounds.
     *
     * @param knowsDuplicates whether an answer ever said so
     * @param late99 milliseconds within which 99 % of answers came, of each run
     * @param late50 the same for half of them
     * @param starts seconds
     * @param firstStarts seconds
     * @param idle MiB
     * @param loaded MiB
     */
    record Measured(
            boolean knowsDuplicates,
            List<Double> late99,
            List<Double> late50,
            List<Double> starts,
            List<Double> firstStarts,
            List<Double> idle,
            List<Double> loaded) {}

    private static double cost(Map<Way, Turn> round, Way one, Way other) {
        return round.get(one).cost() / round.get(other).cost();
    }

    private static double rate(Map<Way, Turn> round, Way one, Way other) {
        return round.get(one).perSecond() / round.get(other).perSecond();
    }

    private static Spread percent(Rounds rounds, Way way) {
        return rounds.of(round -> (cost(round, way, Way.FIFTY) - 1) * 100);
    }

    private static Spread spread(List<Double> values) {
        return new Spread(values.stream().mapToDouble(value -> value).sorted().toArray());
    }

    private void more(String id, String words, Spread measured, double floor, double target) {
        String verdict =
                measured.median() < floor ? "**below the floor**" : measured.median() < target ? "floor" : "target";
        row(id, words, measured, floor == 0 ? null : new Bar(floor, target, verdict, ""));
    }

    private void less(String id, String words, Spread measured, double floor, double target, String unit) {
        if (measured.sorted().length == 0) {
            return;
        }
        String verdict =
                measured.median() > floor ? "**below the floor**" : measured.median() > target ? "floor" : "target";
        row(id, words, measured, new Bar(floor, target, floor == 0 ? "" : verdict, unit));
    }

    private void row(String id, String words, Spread measured, @Nullable Bar bar) {
        String unit = bar == null ? "" : bar.unit;
        boolean isBare = bar == null || bar.floor == 0;
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s to %s | %s | %s | %s |%n",
                id,
                words,
                number(measured.median(), unit),
                number(measured.least(), unit),
                number(measured.most(), unit),
                isBare ? "" : number(bar.floor, unit),
                isBare ? "" : number(bar.target, unit),
                isBare ? "" : bar.verdict);
    }

    private static String number(double value, String unit) {
        String digits = unit.isEmpty() || unit.equals("s") ? "%.2f" : unit.equals("ms") ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, digits, value) + (unit.isEmpty() ? "" : " " + unit);
    }

    private record Bar(double floor, double target, String verdict, String unit) {}
}
