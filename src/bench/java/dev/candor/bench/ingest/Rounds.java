package dev.candor.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** All turns of all rounds. Each gives every contestant a turn, so that whatever disturbs the machine disturbs all of them. */
final class Rounds {
    private final Server server;
    private final Map<Way, Contestant> contestants;
    private final List<Map<Way, Turn>> rounds = new ArrayList<>();

    Rounds(Server server, Map<Way, Contestant> contestants) {
        this.server = server;
        this.contestants = new EnumMap<>(contestants);
    }

    /** A round that counts. */
    void play(Duration turn) throws Exception {
        Map<Way, Turn> round = new EnumMap<>(Way.class);
        for (Map.Entry<Way, Contestant> each : contestants.entrySet()) {
            round.put(each.getKey(), turn(each.getValue(), turn));
        }
        rounds.add(round);
    }

    /** Turns that do not count, for each until it gets no cheaper by being compiled, but no more than so many. */
    void warmUp(Duration turn, int most) throws Exception {
        for (Contestant contestant : contestants.values()) {
            int turns = 0;
            do {
                turn(contestant, turn);
                turns++;
            } while (!contestant.isWarm() && turns < most);
        }
    }

    /** Those that were still being compiled in their last turn. */
    List<String> cold() {
        return contestants.values().stream()
                .filter(contestant -> !contestant.isWarm())
                .map(Contestant::title)
                .toList();
    }

    private Turn turn(Contestant contestant, Duration time) throws Exception {
        long before = server.events();
        Turn turn = contestant.turn(time);
        verify(contestant, turn, server.events() - before);
        System.err.printf("%-55s %,9.0f events/s %7.1f us%n", contestant.title(), turn.perSecond(), turn.cost());
        return turn;
    }

    /** A benchmark of what loses events is none. */
    private static void verify(Contestant contestant, Turn turn, long rows) {
        long expected = contestant.isDurable() ? turn.events() : 0;
        if (rows != expected) {
            throw new IllegalStateException(contestant.title() + ": " + expected
                    + " events were acknowledged as stored, and " + rows + " are there");
        }
    }

    Map<Way, Contestant> contestants() {
        return contestants;
    }

    int count() {
        return rounds.size();
    }

    /** A figure of one contestant, over the rounds. */
    Spread of(Way way, ToDoubleFunction<Turn> figure) {
        return of(round -> figure.applyAsDouble(Objects.requireNonNull(round.get(way))));
    }

    /** A figure of a whole round: two contestants are compared within each, not the means of all. */
    Spread of(ToDoubleFunction<Map<Way, Turn>> figure) {
        return new Spread(rounds.stream().mapToDouble(figure).sorted().toArray());
    }

    /** Figures in order. */
    @SuppressWarnings("ArrayRecordComponent")
    record Spread(double[] sorted) {
        double median() {
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        double least() {
            return sorted[0];
        }

        double most() {
            return sorted[sorted.length - 1];
        }
    }
}
