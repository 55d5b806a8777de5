package dev.candor.store;

import dev.candor.event.Outcome.Shed;

/** What became of one event handed to {@link EventStore#append}. */
public enum Appended {
    /** Committed. */
    STORED("stored", ""),
    /** Stored before under the same id. */
    DUPLICATE("duplicate", ""),
    /** Its client has a tombstone. */
    ERASED("erased", ""),
    /** No room in the queue. */
    SHED("shed", Shed.Reason.QUEUE_FULL.code()),
    /** Handed over when the store took no more. */
    STOPPING("shed", Shed.Reason.STOPPING.code()),
    /** The database did not take it. */
    FAILED("failed", "");

    private final String outcome;
    private final String reason;

    Appended(String outcome, String reason) {
        this.outcome = outcome;
        this.reason = reason;
    }

    /** The outcome as the books spell it. */
    public String outcome() {
        return outcome;
    }

    /** The reason as the books spell it; empty if the outcome says it all. */
    public String reason() {
        return reason;
    }
}
