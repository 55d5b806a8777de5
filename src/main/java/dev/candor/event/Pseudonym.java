package dev.candor.event;

import java.time.LocalDate;

/**
 * A visitor of one UTC day: the first 16 bytes of HMAC-SHA-256 over project, address and agent, under that day's salt.
 *
 * @param day the salt's day
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record Pseudonym(LocalDate day, long high, long low) {
    @Override
    public String toString() {
        return "Pseudonym";
    }
}
