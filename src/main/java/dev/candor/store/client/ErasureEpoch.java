package dev.candor.store.client;

/**
 * What was known of clients at one moment is known for as long as this stays the same (ADR 37).
 *
 * @param number grows with each tombstone that is set or lifted, and whenever clients are deleted
 * @param life a number for when the database's server started and in which file clients lie: another server, the same one after a crash, or
 *     a database that was restored beside the one before may have lost what was once said
 */
public record ErasureEpoch(long number, long life) {
    static final ErasureEpoch UNKNOWN = new ErasureEpoch(-1, -1);
}
