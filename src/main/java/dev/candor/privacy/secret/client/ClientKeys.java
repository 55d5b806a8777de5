package dev.candor.privacy.secret.client;

import dev.candor.event.ClientKey;
import dev.candor.event.ProjectId;
import dev.candor.privacy.secret.KeyedHash;
import dev.candor.privacy.secret.SecretConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/**
 * Turns identifiers into client keys: HMAC-SHA-256 over the project's slug, a zero byte and the identifier, first 16 bytes.
 *
 * <p>The same identifier has the same key for as long as the installation lives, and another one in every project.
 */
@ApplicationScoped
public class ClientKeys {
    private static final byte[] ZERO = {0};

    private final KeyedHash hash;

    @Inject
    ClientKeys(SecretConfig config) {
        this(ClientKeyFile.read(config.clientKeyFile()));
    }

    public ClientKeys(byte[] secret) {
        hash = new KeyedHash(secret);
    }

    /** The key of an identifier in canonical form (a UUID in lower case with hyphens; other identifiers as sent). */
    public ClientKey keyOf(ProjectId project, String identifier) {
        return ClientKey.of(hash.of(
                project.slug().getBytes(StandardCharsets.UTF_8), ZERO, identifier.getBytes(StandardCharsets.UTF_8)));
    }
}
