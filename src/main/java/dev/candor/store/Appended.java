package dev.candor.store;

/** What became of one event handed to {@link EventStore#append}. */
public enum Appended {
    /** Committed. */
    STORED,
    /** Stored before under the same id. */
    DUPLICATE,
    /** Its client has a tombstone. */
    ERASED,
    /** No room in the queue. */
    SHED,
    /** The database did not take it. */
    FAILED
}
