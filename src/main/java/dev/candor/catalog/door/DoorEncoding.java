package dev.candor.catalog.door;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In what form a door takes what is sent.
 *
 * @param form of the body or the query
 * @param payload of a form or a query, the parameter that holds JSON; null if the parameters themselves are the event
 * @param base64 whether the payload is in base64
 * @param numbers parameters that hold numbers; all others are texts
 * @param flags parameters that hold {@code true} or {@code false}
 */
public record DoorEncoding(
        Form form, @Nullable String payload, boolean base64, Set<String> numbers, Set<String> flags) {

    /** How a request carries events. */
    public enum Form {
        /** One JSON document. */
        JSON,
        /** A JSON document to a line, each an event. */
        NDJSON,
        /** A body of parameters, as HTML forms send them. */
        FORM,
        /** The parameters of the address. */
        QUERY
    }

    public DoorEncoding {
        numbers = Set.copyOf(numbers);
        flags = Set.copyOf(flags);
    }

    /** Whether a request holds parameters rather than a document. */
    public boolean hasParameters() {
        return form == Form.FORM || form == Form.QUERY;
    }

    /** Whether a request holds one JSON document, which may have events in an array. */
    public boolean hasDocument() {
        return form == Form.JSON || payload != null;
    }
}
