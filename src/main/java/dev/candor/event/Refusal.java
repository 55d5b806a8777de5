package dev.candor.event;

/** Why something was not admitted: a closed set, because each reason is counted, answered and shown to the team. */
public enum Refusal {
    /** Not JSON, not UTF-8, or not in the shape its dialect needs. */
    MALFORMED("malformed", "The body is not what this address takes."),
    /** The body, a text in it or the number of items is over the limit. */
    TOO_LARGE("too_large", "The body is larger than this address takes."),
    /** The body is of a type that this address does not take. */
    WRONG_MEDIA_TYPE("wrong_media_type", "The content type is not one that this address takes."),
    /** No event type takes this topic. */
    UNKNOWN_TYPE("unknown_type", "No event type of this project has this name."),
    /** An event without the property that its type cannot do without. */
    INCOMPLETE("incomplete", "A property that this event type needs is missing."),
    /** A kind of event that is not wanted, such as a console's notices about its own requests. */
    UNWANTED("unwanted", "This kind of event is not kept."),
    /** Encrypted for somebody else: counted and discarded. */
    UNREADABLE("unreadable", "The body is encrypted for somebody else."),
    /** Our own dialect without a known ingest key. */
    UNKNOWN_KEY("unknown_key", "The ingest key is missing, unknown or revoked."),
    /** Its network sent more than is taken of one; it may be sent again later. */
    RATE_LIMITED("rate_limited", "This network sends more than is taken of one: send it again later."),
    /** The catalogue could not treat the event; a fault of ours, told as such in the log. */
    UNTREATABLE("untreatable", "This event could not be anonymised, so it was not kept.");

    private final String code;
    private final String sentence;

    Refusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The reason as metrics, tables and API answers spell it. */
    public String code() {
        return code;
    }

    /** The reason in plain words. */
    public String sentence() {
        return sentence;
    }
}
