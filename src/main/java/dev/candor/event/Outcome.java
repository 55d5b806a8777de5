package dev.candor.event;

import dev.candor.event.admitted.AdmittedEvent;
import java.util.List;

/** What became of one raw event. Every one has exactly one outcome, and every outcome is counted. */
public sealed interface Outcome {
    /**
     * Committed to disk.
     *
     * @param dropped pointers to what was left out, see {@link AdmittedEvent#dropped()}
     */
    record Stored(List<String> dropped) implements Outcome {}

    /** Stored before, under the same id. */
    record Duplicate() implements Outcome {}

    /** Its client asked to be forgotten: not stored, and the client may drop its identifier. */
    record Erased() implements Outcome {}

    /** Its sender asked not to be measured: acknowledged, counted, gone. */
    record OptedOut() implements Outcome {}

    /** Not admitted, by policy. */
    record Refused(Refusal reason) implements Outcome {}

    /** Not stored, by load: it may be sent again. */
    record Shed(Reason reason) implements Outcome {
        /** Why there was no room. */
        public enum Reason {
            /** The queue before the store is full. */
            QUEUE_FULL("queue_full"),
            /** The server is stopping. */
            STOPPING("stopping");

            private final String code;

            Reason(String code) {
                this.code = code;
            }

            /** The reason as metrics, tables and API answers spell it. */
            public String code() {
                return code;
            }
        }
    }

    /** Not stored, by fault (the database is away): it may be sent again. */
    record Failed() implements Outcome {}
}
