package dev.candor.store.client;

/**
 * What was known of clients at one moment is known for as long as this stays the same (ADR 37).
 *
 * @param number grows with each tombstone that is set or lifted, and whenever clients are deleted
 * @param serverStart when the database's server started, in microseconds since 1970: another server, or the same one after a crash, may
 *     have lost what it once said
 */
public record ErasureEpoch(long number, long serverStart) {
    static final ErasureEpoch UNKNOWN = new ErasureEpoch(-1, -1);
}
