package dev.candor.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for all work of a process. */
@ConfigMapping(prefix = "candor.jobs")
interface JobsConfig {
    /** How long everything together may take that is left to do once the server is told to end. */
    @WithDefault("25s")
    Duration end();
}
