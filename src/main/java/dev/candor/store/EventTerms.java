package dev.candor.store;

import java.time.Duration;

/** The terms of rows that are stored already. Blocking. */
public interface EventTerms {
    /**
     * Makes the rows of a type end no later than this retention would have let them: a retention that was shortened holds for
     * what was stored before. No row ever ends later than it was promised to.
     *
     * <p>Takes as long as there are rows to move, a few at a time, and may be ended at any moment by anything: each row is then
     * where it was or where it goes, and the next call goes on.
     *
     * @param typeNumber the event type's number
     * @param retention how long rows may be kept from now on, in whole days
     * @return how many rows were given an earlier day, or removed because that day has come
     */
    long shorten(int typeNumber, Duration retention);
}
