package dev.candor.ingest.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one network may send. A rate of 0 switches its limit off. */
@ConfigMapping(prefix = "candor.ingest.limit")
interface LimitConfig {
    /** Events a second, in the long run, of an IPv4 /24 or an IPv6 /64. */
    @WithDefault("50")
    int networkRate();

    /** Events that such a network may send in one go. */
    @WithDefault("3000")
    int networkBurst();

    /** Events a second, in the long run, of an IPv6 /48, which one customer may hold. */
    @WithDefault("200")
    int siteRate();

    /** Events that such a site may send in one go. */
    @WithDefault("12000")
    int siteBurst();

    /** Events a second, in the long run, of senders that cannot be told apart. */
    @WithDefault("1000")
    int sharedRate();

    /** Events that such senders may send in one go. */
    @WithDefault("60000")
    int sharedBurst();
}
