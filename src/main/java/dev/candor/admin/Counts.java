package dev.candor.admin;

import dev.candor.store.Intake;
import dev.candor.store.Intake.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The books of a project over some time, asked in the words of a page. */
public record Counts(List<Line> lines) {
    public static final String STORED = "stored";
    public static final String REFUSED = "refused";
    public static final String OPTED_OUT = "opted_out";
    public static final String DROPPED = "dropped_property";

    /** The same books, of one type only. */
    public Counts of(int typeNumber) {
        return new Counts(
                lines.stream().filter(line -> line.typeNumber() == typeNumber).toList());
    }

    public long of(String outcome) {
        return sum(line -> line.outcome().equals(outcome));
    }

    /** Everything that arrived, whatever became of it. A dropped property is no event of its own. */
    public long received() {
        return sum(line -> !line.outcome().equals(DROPPED));
    }

    /** What was not kept, by outcome and reason. */
    public Map<Cause, Long> notKept() {
        return lines.stream()
                .filter(line ->
                        !line.outcome().equals(STORED) && !line.outcome().equals(DROPPED))
                .collect(Collectors.groupingBy(
                        line -> new Cause(line.outcome(), line.reason()),
                        TreeMap::new,
                        Collectors.summingLong(Line::count)));
    }

    private long sum(Predicate<Intake.Line> which) {
        return lines.stream().filter(which).mapToLong(Line::count).sum();
    }

    /** Why something was not kept. */
    public record Cause(String outcome, String reason) implements Comparable<Cause> {
        @Override
        public int compareTo(Cause other) {
            int byOutcome = outcome.compareTo(other.outcome);
            return byOutcome != 0 ? byOutcome : reason.compareTo(other.reason);
        }
    }
}
