package dev.candor.catalog;

import java.util.List;

/**
 * What the catalogue will answer by in a moment. Fired for whoever must be ready before the first event is admitted by it; if one
 * of them fails, it does not come into force yet.
 *
 * @param stretches what is taken on every stretch of days, past and to come, in order
 * @param today the stretch that today lies in
 */
public record ComingIntoForce(List<InForce> stretches, InForce today) {}
