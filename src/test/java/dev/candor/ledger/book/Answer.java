package dev.candor.ledger.book;

import java.util.Locale;

/** What the sender of an event hears. */
public enum Answer {
    STORED,
    DUPLICATE,
    OPTED_OUT,
    REFUSED,
    GONE,
    /** There was no room: it may be sent again. */
    SHED,
    /** The database did not take it, or not in time: it may be sent again. */
    FAILED,
    /** What a drop-in dialect answers to everything. */
    QUIET,
    /** The connection ended before an answer. */
    NONE;

    /** The answer that our own dialect gives in this word. */
    public static Answer of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it promises that the event is on disk. */
    public boolean isAcknowledgement() {
        return this == STORED || this == DUPLICATE;
    }

    /** Whether a client would send the event again. */
    public boolean isOpen() {
        return this == SHED || this == FAILED || this == NONE;
    }
}
