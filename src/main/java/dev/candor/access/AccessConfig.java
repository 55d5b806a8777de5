package dev.candor.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a sign-in lasts, and what a password costs. */
@ConfigMapping(prefix = "candor.access")
public interface AccessConfig {
    /** From sign-in to the end of the session, whatever happens in between. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /** Without a request for so long, the session ends. */
    @WithDefault("30m")
    Duration sessionIdle();

    /** What one guess at a password costs. */
    Argon2 argon2();

    /** OWASP's first choice for Argon2id; raise, never lower. A hash keeps the figures it was made with. */
    interface Argon2 {
        /** Memory for one hash, in KiB. */
        @WithDefault("19456")
        int memoryKib();

        /** Passes over that memory. */
        @WithDefault("2")
        int iterations();

        /** Lanes. */
        @WithDefault("1")
        int parallelism();
    }
}
