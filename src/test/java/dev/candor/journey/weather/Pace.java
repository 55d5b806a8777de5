package dev.candor.journey.weather;

import java.time.Duration;
import java.util.List;

/**
 * How fast answers came.
 *
 * @param median half of them took less
 * @param p99 of a hundred, one took longer
 */
record Pace(Duration median, Duration p99) {
    static Pace of(List<Heard> answers) {
        List<Duration> sorted = answers.stream().map(Heard::took).sorted().toList();
        return new Pace(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
    }
}
