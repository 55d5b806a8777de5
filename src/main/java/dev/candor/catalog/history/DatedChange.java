package dev.candor.catalog.history;

import java.time.Instant;
import java.util.List;

/**
 * What changed in one event type at one time.
 *
 * @param at when it came into force
 * @param type the type's name
 * @param version the version of the definition from then on
 * @param digest that version's SHA-256, 64 hexadecimal digits
 * @param changes at least one
 */
public record DatedChange(Instant at, String type, int version, String digest, List<Change> changes) {
    public DatedChange {
        changes = List.copyOf(changes);
    }
}
