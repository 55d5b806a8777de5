package dev.candor.wire.batch.answer;

import dev.candor.event.Refusal;

/** The words in which an item's sender is told what became of it. */
public enum Status {
    /** Committed to disk. */
    STORED("stored", 200, 0),
    /** Stored before under the same id. */
    DUPLICATE("duplicate", 200, 0),
    /** Acknowledged, counted, gone. */
    OPTED_OUT("opted_out", 200, 0),
    /** Its client was erased and may drop its identifier. */
    GONE("gone", 410, 0),
    /** Not admitted; sending it again changes nothing. The HTTP status is the reason's. */
    REFUSED("refused", 422, 0),
    /** Its network sent more than is taken of one; to be sent again. Refused, like the others, and the only one that passes. */
    LIMITED("refused", 429, 10),
    /** No room; to be sent again. */
    SHED("shed", 503, 2),
    /** The database is away; to be sent again. */
    FAILED("failed", 503, 5);

    private final String word;
    private final int http;
    private final int retryAfter;

    Status(String word, int http, int retryAfter) {
        this.word = word;
        this.http = http;
        this.retryAfter = retryAfter;
    }

    public String word() {
        return word;
    }

    /** The status of HTTP if the item came by itself. */
    public int http() {
        return http;
    }

    /** Seconds to wait before it is sent again; zero if that makes no sense. */
    int retryAfter() {
        return retryAfter;
    }

    boolean isRetryable() {
        return retryAfter > 0;
    }

    /** The status of HTTP for a refusal. */
    public static int http(Refusal reason) {
        return switch (reason) {
            case MALFORMED -> 400;
            case UNKNOWN_KEY -> 401;
            case TOO_LARGE -> 413;
            case WRONG_MEDIA_TYPE -> 415;
            case RATE_LIMITED -> 429;
            case UNKNOWN_TYPE, INCOMPLETE, UNWANTED, UNREADABLE, UNTREATABLE -> 422;
        };
    }
}
