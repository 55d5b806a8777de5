package dev.candor.web.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a connection must do to keep its place. */
@ConfigMapping(prefix = "candor.web.connection")
interface ConnectionConfig {
    /** From connecting to the end of the first request's head. */
    @WithDefault("10s")
    Duration head();

    /** From there to the end of its body. Machine doors have a shorter patience of their own, and an answer for it. */
    @WithDefault("15s")
    Duration body();

    /** From an answer to the end of the next request's head. */
    @WithDefault("75s")
    Duration idle();

    /** How long an answer may wait without a byte of it being taken. */
    @WithDefault("7s")
    Duration stalled();

    /** Connections at a time of an IPv4 /24 or IPv6 /64, and half of those of an IPv6 /48; 0 for no limit. */
    @WithDefault("2000")
    int perNetwork();

    /** How long an ending server waits for its answers to requests that came before; no door takes longer than 4.8 s. */
    @WithDefault("5s")
    Duration drain();
}
