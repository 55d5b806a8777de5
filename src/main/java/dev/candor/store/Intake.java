package dev.candor.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The books: what became of everything that was received, per minute, on disk.
 *
 * <p>received = stored + duplicate + erased + failed + shed + refused + opted out. The store itself counts what it was handed
 * (the first five; of them only shed has a reason: {@code queue_full} or {@code stopping}); whoever ends an event before that
 * counts the rest.
 *
 * <p>After seven days a UTC day's lines become its totals, at the day's first minute and without reasons.
 */
public interface Intake {
    /** The number that stands for "no project" or "no type": refused before either was known. */
    int NONE = 0;

    /**
     * Counts in memory; written out within seconds, or when the database is back. Never blocks.
     *
     * @param entry what happened, to what
     * @param count how often
     */
    void count(Entry entry, long count);

    /** A project's counts since the minute of a moment, one line for each type, outcome and reason. Blocking. */
    List<Line> since(int projectNumber, Instant since);

    /** When the project's newest row of all types, or of one type if it is not {@link #NONE}, was stored. Blocking. */
    Optional<Instant> lastStored(int projectNumber, int typeNumber);

    /**
     * One kind of thing that happens.
     *
     * @param projectNumber or {@link #NONE}
     * @param typeNumber or {@link #NONE}
     * @param outcome {@code stored}, {@code duplicate}, {@code erased}, {@code failed}, {@code shed}, {@code refused},
     *     {@code opted_out}, or {@code dropped_property} (of an event that was stored)
     * @param reason from a closed set, or empty
     */
    record Entry(int projectNumber, int typeNumber, String outcome, String reason) {}

    /** An entry's count over the time asked for. */
    record Line(int typeNumber, String outcome, String reason, long count) {}
}
