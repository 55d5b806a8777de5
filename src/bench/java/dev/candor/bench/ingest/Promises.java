package dev.candor.bench.ingest;

import dev.candor.bench.ingest.Rounds.Spread;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is promised of the way of an event, held against what was measured, as the table of {@code docs/performance.md}. */
final class Promises {
    private final PrintStream out;

    Promises(PrintStream out) {
        this.out = out;
    }

    void print(Rounds rounds, Measured measured) {
        out.println("| | promise | measured | spread | floor | target | |");
        out.println("| --- | --- | --- | --- | --- | --- | --- |");
        printCosts(rounds);
        printRates(rounds);
        printIds(rounds, measured);
        row("F7", "99 % of answers at half the highest rate", spread(measured.late99()), Bar.atMost(100, 25, "ms"));
        row("", "half of them", spread(measured.late50()), Bar.none("ms"));
        row("F12", "start to ready, existing database", spread(measured.starts()), Bar.atMost(6, 3, "s"));
        row("F12", "first start, embedded database", spread(measured.firstStarts()), Bar.atMost(20, 8, "s"));
        row("F13", "resident, idle", spread(measured.idle()), Bar.atMost(350, 220, "MiB"));
        row("F13", "resident, the most under full load", spread(measured.loaded()), Bar.atMost(600, 400, "MiB"));
    }

    private void printCosts(Rounds rounds) {
        Spread one = rounds.of(round -> cost(round, Way.COPY, Way.ONE));
        row("F1", "one event per request: what a COPY of it costs, by what it costs", one, Bar.atLeast(0.25, 0.35));
        row("", "batches of 50, the same", rounds.of(round -> cost(round, Way.COPY, Way.FIFTY)), Bar.none(""));
        Spread store = rounds.of(round -> cost(round, Way.EMPTY_DOOR, Way.ONE));
        row("", "one event per request: what it costs stored nowhere, by what it costs", store, Bar.none(""));
    }

    private void printRates(Rounds rounds) {
        Spread batches = rounds.of(round -> rate(round, Way.FIFTY, Way.COPY));
        row("F2", "batches of 50: events a second by those of the COPY", batches, Bar.atLeast(0.50, 0.75));
        Spread naive = rounds.of(round -> rate(round, Way.ONE, Way.NAIVE_DOOR));
        row("F3", "one event per request, by the same with INSERT and commit each", naive, Bar.atLeast(3, 5));
        Spread plain = rounds.of(round -> rate(round, Way.ONE, Way.INSERT));
        row("", "the same by plain inserts, without a door", plain, Bar.none(""));
        Spread empty = rounds.of(round -> rate(round, Way.ONE, Way.EMPTY_DOOR));
        row("F4", "one event per request, by the same stored nowhere", empty, Bar.atLeast(0.55, 0.75));
    }

    private void printIds(Rounds rounds, Measured measured) {
        if (measured.knowsDuplicates()) {
            row("F5", "dearer by ids, clean", dearer(rounds, Way.FIFTY_WITH_IDS), Bar.atMost(25, 12, "%"));
            row(
                    "F5",
                    "dearer by ids, 1 % sent before",
                    dearer(rounds, Way.FIFTY_WITH_DUPLICATES),
                    Bar.atMost(30, 15, "%"));
            row("", "the same by random ids, clean", dearer(rounds, Way.FIFTY_WITH_RANDOM_IDS), Bar.none("%"));
        } else {
            out.println(
                    "| F5 | dearer by ids: clean, 1 % sent before | - | | 25 %, 30 % | 12 %, 15 % | duplicates are not recognised |");
        }
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
        return turn(round, one).cost() / turn(round, other).cost();
    }

    private static double rate(Map<Way, Turn> round, Way one, Way other) {
        return turn(round, one).perSecond() / turn(round, other).perSecond();
    }

    private static Turn turn(Map<Way, Turn> round, Way way) {
        return Objects.requireNonNull(round.get(way), "everybody has a turn in each round");
    }

    private static Spread dearer(Rounds rounds, Way way) {
        return rounds.of(round -> (cost(round, way, Way.FIFTY) - 1) * 100);
    }

    private static Spread spread(List<Double> values) {
        return new Spread(values.stream().mapToDouble(value -> value).sorted().toArray());
    }

    private void row(String id, String words, Spread measured, Bar bar) {
        out.println(String.join(
                " | ",
                "| " + id,
                words,
                bar.number(measured.median()),
                bar.number(measured.least()) + " to " + bar.number(measured.most()),
                bar.isPromised() ? bar.number(bar.floor) : "",
                bar.isPromised() ? bar.number(bar.target) : "",
                bar.verdict(measured.median()) + " |"));
    }

    /**
     * What is promised.
     *
     * @param sign 1 if more is better, -1 if less is, 0 if nothing is promised
     */
    private record Bar(double floor, double target, String unit, int sign) {
        static Bar atLeast(double floor, double target) {
            return new Bar(floor, target, "", 1);
        }

        static Bar atMost(double floor, double target, String unit) {
            return new Bar(floor, target, unit, -1);
        }

        static Bar none(String unit) {
            return new Bar(0, 0, unit, 0);
        }

        boolean isPromised() {
            return sign != 0;
        }

        String verdict(double measured) {
            if (!isPromised()) {
                return "";
            }
            if ((measured - target) * sign >= 0) {
                return "at the target";
            }
            return (measured - floor) * sign >= 0 ? "at the floor" : "**below the floor**";
        }

        String number(double value) {
            String digits = unit.isEmpty() || unit.equals("s") ? "%.2f" : unit.equals("ms") ? "%.1f" : "%.0f";
            return String.format(Locale.ROOT, digits, value) + (unit.isEmpty() ? "" : " " + unit);
        }
    }
}
