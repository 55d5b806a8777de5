package dev.candor.access.password;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.candor.access.AccessConfig;
import dev.candor.access.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Passwords as Argon2id hashes (RFC 9106), each encoded with its own parameters.
 *
 * <p>A password is brought into Unicode's form NFKC first, so that it is the same from every keyboard. Few are hashed at
 * once: guessing may not take the memory or the processor away from those who are signed in.
 */
@ApplicationScoped
public class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final long LONGEST_WAIT_SECONDS = 3;

    private final SecureRandom random;
    private final Argon2Function current;
    private final Semaphore places = new Semaphore(AT_ONCE);
    /** Of a password nobody knows: compared with where there is no account, so that the answer takes as long. */
    private final String nobodys;

    @Inject
    Passwords(AccessConfig config, SecureRandom random) {
        this.random = random;
        AccessConfig.Argon2 cost = config.argon2();
        this.current = Argon2Function.getInstance(
                cost.memoryKib(),
                cost.iterations(),
                cost.parallelism(),
                HASH_BYTES,
                Argon2.ID,
                Argon2Function.ARGON2_VERSION_13);
        this.nobodys = hash(Secret.random(random));
    }

    public final String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return current.hash(bytes(password), salt).getResult();
    }

    /**
     * Compares.
     *
     * @param encoded what is kept; empty if there is no account
     * @return whether it is the same password; nothing if too many are being compared
     */
    public Optional<Boolean> matches(String password, Optional<String> encoded) throws InterruptedException {
        if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            String known = encoded.orElse(nobodys);
            boolean same = Argon2Function.getInstanceFromHash(known)
                    .check(bytes(password), known.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(same && encoded.isPresent());
        } finally {
            places.release();
        }
    }

    /** Whether a hash was made with other parameters than those of today. */
    public boolean isOutdated(String encoded) {
        return !Argon2Function.getInstanceFromHash(encoded).equals(current);
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
