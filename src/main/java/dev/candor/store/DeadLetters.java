package dev.candor.store;

import dev.candor.event.EventTypeId;
import dev.candor.event.Misfit;
import java.time.Instant;
import java.util.List;

/**
 * What of stored events was left out or became {@code OTHER}, and why: by the definition's own path, never by a value.
 *
 * <p>Lines end after seven days.
 */
public interface DeadLetters {
    /** Counts in memory; written out within seconds, or when the database is back. Never blocks, never fails. */
    void count(EventTypeId type, Misfit misfit);

    /** A type's counts since the hour of a moment, the most frequent first. Blocking. */
    List<Line> since(int typeNumber, Instant since);

    /**
     * How often one property did not fit for one reason.
     *
     * @param path as the definition writes it
     * @param reason a code of {@link Misfit.Reason}
     */
    record Line(String path, String reason, long count) {}
}
