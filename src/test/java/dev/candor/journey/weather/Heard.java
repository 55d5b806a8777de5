package dev.candor.journey.weather;

import java.time.Duration;

/**
 * What somebody was answered.
 *
 * @param status of HTTP
 * @param retryAfter the header of that name; empty if there is none
 * @param took from sending to the whole answer
 * @param body of the answer
 */
record Heard(int status, String retryAfter, Duration took, String body) {
    /** Whether it is told to come back, and when. */
    boolean isSentAway() {
        return status == 503 && retryAfter.matches("[1-9][0-9]?");
    }

    @Override
    public String toString() {
        return "Heard " + status + " after " + took + ", Retry-After: " + retryAfter;
    }
}
