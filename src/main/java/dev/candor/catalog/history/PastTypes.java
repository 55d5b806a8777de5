package dev.candor.catalog.history;

import java.time.Instant;
import java.util.Map;

/**
 * Which types a past manifest had, each by which version of its definition.
 *
 * @param since when it came into force
 * @param versions by the types' names
 */
record PastTypes(Instant since, Map<String, Integer> versions) {}
