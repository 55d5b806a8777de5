package dev.candor.privacy.secret.client;

import dev.candor.jobs.StartRefused;
import dev.candor.privacy.secret.KeyedHash;
import dev.candor.privacy.secret.SecretConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Stops a start with another client key than the database was filled under: every client would look new, and nobody could
 * be shown or erased what is stored of them.
 */
@Singleton
public final class ClientKeyCheck {
    private static final String NAME = "client-key";
    private static final byte[] DOMAIN = "candor secret fingerprint: client key".getBytes(StandardCharsets.UTF_8);
    private static final int LENGTH = 16;

    private final SecretConfig config;
    private final Fingerprints fingerprints;

    @Inject
    public ClientKeyCheck(SecretConfig config, DataSource database, Clock clock) {
        this.config = config;
        this.fingerprints = new Fingerprints(database, clock);
    }

    /** First of all: nothing else may start, or write to the database, on the wrong key. */
    void atStart(@Observes @Priority(Integer.MIN_VALUE) StartupEvent event) throws SQLException {
        check(ClientKeyFile.read(config.clientKeyFile()));
    }

    public void check(byte[] secret) throws SQLException {
        if (!fingerprints.remember(NAME, fingerprint(secret)).equals(fingerprint(secret))) {
            throw new StartRefused(
                    "The client key in "
                            + config.clientKeyFile().map(Object::toString).orElse("memory")
                            + " (" + ClientKeyFile.SETTING
                            + ") is not the one this database was filled under. With it every known"
                            + " client would look new, and nobody could be shown or erased what is stored of them, so Candor does"
                            + " not start. Put back the right key (the recovery file holds it), or point to the right database.");
        }
    }

    /** Enough to tell keys apart, of no use for finding one. */
    static String fingerprint(byte[] secret) {
        return HexFormat.of().formatHex(Arrays.copyOf(new KeyedHash(secret).of(DOMAIN), LENGTH));
    }
}
