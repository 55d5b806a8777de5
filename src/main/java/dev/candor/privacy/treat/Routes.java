package dev.candor.privacy.treat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.candor.event.rule.RouteTemplates;

/**
 * Addresses of a program, reduced to registered templates; {@code /OTHER} for whatever fits none.
 *
 * <p>What is stored is always the template's own text, never a piece of what was sent, so no mistake here can let a name
 * through. A walk over its own result gives the same result.
 */
final class Routes {
    /** What is stored for an address that fits no template. */
    static final String OTHER = "/OTHER";

    /** Compiled once for each definition, found by its identity, gone with it. */
    private final LoadingCache<RouteTemplates, RouteTree> trees =
            Caffeine.newBuilder().weakKeys().build(RouteTree::new);

    String walk(RouteTemplates templates, String address) {
        return trees.get(templates).walk(address);
    }
}
