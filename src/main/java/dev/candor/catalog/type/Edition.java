package dev.candor.catalog.type;

import java.time.Instant;

/**
 * Which wording of a definition is meant.
 *
 * @param version counting from 1; 0 before the database has given it a number
 * @param digest SHA-256 over the definition with all names resolved, 64 hexadecimal digits; empty before it has a number
 * @param since when it became the one in force
 */
public record Edition(int version, String digest, Instant since) {
    /** Of a definition that the database has not seen yet. */
    public static final Edition NONE = new Edition(0, "", Instant.EPOCH);
}
