package dev.candor.bench.ingest;

/**
 * What an application answered.
 *
 * @param stored events that it called stored
 * @param duplicates events that it called duplicate
 * @param events events in requests that were answered
 * @param open requests that were not answered in the end
 * @param nanos from the first request to the last answer
 * @param latencies of requests
 */
record Answers(long stored, long duplicates, long events, int open, long nanos, Latencies latencies) {

    /** Answered in success, and not one word of it was another than these two. */
    boolean areAllGood() {
        return open == 0 && stored + duplicates == events;
    }
}
