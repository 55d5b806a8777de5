package dev.candor.ops.home;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What the operator may set; see the block in {@code application.properties}. */
@ConfigMapping(prefix = "candor.ops")
interface OpsConfig {
    /** E-mail address of an administrator to be made at the start, if there is no account. */
    Optional<String> adminEmail();

    /** The file that holds their password, so that it is in no environment and no process list. */
    Optional<Path> adminPasswordFile();

    /** Whether to end as soon as it has started; set by the launcher's preparation alone. */
    @WithDefault("false")
    boolean warmUp();
}
