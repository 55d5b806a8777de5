package dev.candor.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many values that nobody sent before may be brought in a UTC day, of each property. 0 for no limit. */
@ConfigMapping(prefix = "candor.privacy.fresh-values")
interface FreshConfig {
    /** By an IPv4 /24 or an IPv6 /64. */
    @WithDefault("20")
    int network();

    /** By an IPv6 /48, which one customer may hold. */
    @WithDefault("40")
    int site();

    /** By senders that cannot be told apart. */
    @WithDefault("200")
    int shared();
}
