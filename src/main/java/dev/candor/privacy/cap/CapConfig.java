package dev.candor.privacy.cap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one property may bring. */
@ConfigMapping(prefix = "candor.privacy")
interface CapConfig {
    /** Different values of one property of one event type that a UTC day may bring, those of the day before not counted. */
    @WithDefault("1000")
    int distinctValues();
}
