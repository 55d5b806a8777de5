package dev.candor.ledger.traffic;

import dev.candor.ledger.book.Posting;
import java.util.List;

/**
 * One request, before it is sent.
 *
 * @param form how its events are written
 * @param isZipped whether its body is zipped
 * @param postings the events in their order
 */
record Parcel(Form form, boolean isZipped, List<Posting> postings) {
    /** How events are written. */
    enum Form {
        /** One JSON object. */
        SINGLE,
        /** A JSON array. */
        ARRAY,
        /** One object to a line. */
        LINES,
        /** Hasura's envelope, at Hasura's door. */
        CLI,
        /** One JSON object under a key that nobody made. */
        STRANGER
    }
}
