package dev.candor.privacy.secret;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the client key secret lies. */
@ConfigMapping(prefix = "candor.privacy")
public interface SecretConfig {
    /** A file with 32 random bytes as 64 hexadecimal digits. */
    Optional<Path> clientKeyFile();
}
