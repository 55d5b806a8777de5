package dev.candor.event;

import java.util.Set;

/**
 * The language in which a client reports. A definition is found by dialect and topic.
 *
 * <p>A record and not an enumeration, because a definition may declare a door, and so a dialect, of its own.
 *
 * @param name lower case, as definitions write it
 */
public record Dialect(String name) {
    /** Hasura's server and CLI over HTTP and its console over WebSocket. */
    public static final Dialect HASURA = new Dialect("hasura");

    /** refine's apps, CLI and scaffolder. */
    public static final Dialect REFINE = new Dialect("refine");

    /** Our own JSON API. */
    public static final Dialect CANDOR = new Dialect("candor");

    /** Those that are spoken without a definition; no door by definition may have their names. */
    public static final Set<Dialect> BUILT_IN = Set.of(HASURA, REFINE, CANDOR);

    @Override
    public String toString() {
        return name;
    }
}
