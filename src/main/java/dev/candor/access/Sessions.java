package dev.candor.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of who is signed in where. A cookie holds a random token; what it means is decided here, at each request, so
 * that ending a session takes effect at once here and within seconds on every other replica. Blocking.
 */
@ApplicationScoped
public class Sessions {
    /** How late another replica may learn that a session has ended. */
    private static final Duration REMEMBERED = Duration.ofSeconds(4);

    private static final Duration COARSE = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final SecureRandom random;
    private final AccessConfig config;
    private final Cache<String, Session> remembered;

    @Inject
    Sessions(Clock clock, SecureRandom random, AccessConfig config) {
        this.clock = clock;
        this.random = random;
        this.config = config;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /**
     * Begins a session.
     *
     * @return its token, for the cookie; it is kept nowhere else
     */
    @Transactional
    public String open(Account account) {
        Instant now = clock.instant();
        String token = Secret.random(random);
        SessionRow row = new SessionRow();
        row.tokenHash = Secret.hash(token);
        row.account = AccountRow.findById(account.number());
        row.createdAt = now;
        row.lastSeenAt = now;
        row.expiresAt = now.plus(config.sessionLifetime());
        row.persist();
        return token;
    }

    /** The session of a token, if it holds; being asked for keeps it from going idle. */
    public Optional<Session> find(String token) {
        Instant now = clock.instant();
        String hash = Secret.hash(token);
        Session known = remembered.getIfPresent(hash);
        if (known == null) {
            known = QuarkusTransaction.requiringNew().call(() -> read(hash, now));
        }
        if (known == null || !now.isBefore(known.expiresAt())) {
            return Optional.empty();
        }
        return Optional.of(known);
    }

    private @Nullable Session read(String hash, Instant now) {
        SessionRow row = SessionRow.findById(hash);
        if (row == null || row.account == null || row.account.isDisabled()) {
            return null;
        }
        if (!now.isBefore(row.lastSeenAt.plus(config.sessionIdle()))) {
            return null;
        }
        if (now.isAfter(row.lastSeenAt.plus(COARSE))) {
            row.lastSeenAt = now;
        }
        Session session = new Session(row.account.toAccount(), row.expiresAt);
        remembered.put(hash, session);
        return session;
    }

    /** Ends the session of a token, if there is one. */
    @Transactional
    public void close(String token) {
        String hash = Secret.hash(token);
        SessionRow.deleteById(hash);
        remembered.invalidate(hash);
    }

    /** Ends all sessions of an account, on all devices. */
    @Transactional
    public void closeAll(Account account) {
        SessionRow.delete("account.id", account.number());
        remembered.invalidateAll();
    }

    /** Removes what no longer holds. Needs a transaction. */
    long sweep(Instant now) {
        return SessionRow.delete("expiresAt <= ?1 or lastSeenAt <= ?2", now, now.minus(config.sessionIdle()));
    }
}
