package dev.candor.catalog.history;

import java.time.Instant;
import java.util.Set;

/**
 * Which types a past manifest had.
 *
 * @param since when it came into force
 * @param names of its types
 */
record PastTypes(Instant since, Set<String> names) {}
