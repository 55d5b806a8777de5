package dev.candor.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.candor.access.AccessConfig;
import dev.candor.access.Account;
import dev.candor.access.AccountRow;
import dev.candor.access.Secret;
import dev.candor.jobs.DatabaseTrouble;
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
    private final Cache<String, Remembered> remembered;

    /** What was read of a session, a moment ago. */
    private record Remembered(Session session, Instant lastSeenAt) {}

    @Inject
    Sessions(Clock clock, SecureRandom random, AccessConfig config) {
        this(clock, random, config, Ticker.systemTicker());
    }

    /** What is remembered is timed by a ticker: a clock that is set back would keep ended sessions for as long. */
    Sessions(Clock clock, SecureRandom random, AccessConfig config, Ticker ticker) {
        this.clock = clock;
        this.random = random;
        this.config = config;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
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
        return find(token, true);
    }

    /** The same for what a page asks by itself, with nobody there: it does not keep the session from going idle. */
    public Optional<Session> findUnattended(String token) {
        return find(token, false);
    }

    private Optional<Session> find(String token, boolean attended) {
        Instant now = clock.instant();
        String hash = Secret.hash(token);
        Remembered known = remembered.getIfPresent(hash);
        // A page that asks by itself may have filled the memory: that may not hide that someone is there now.
        if (known == null || (attended && isStale(known.lastSeenAt(), now))) {
            known = readOnce(hash, now, attended);
        }
        return Optional.ofNullable(known).map(Remembered::session).filter(session -> now.isBefore(session.expiresAt()));
    }

    /** A database that takes no changes still knows who is signed in; only that they were here cannot be written down. */
    private @Nullable Remembered readOnce(String hash, Instant now, boolean attended) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> read(hash, now, attended));
        } catch (RuntimeException failed) {
            if (!attended
                    || DatabaseTrouble.behind(failed)
                            .filter(DatabaseTrouble::leavesReading)
                            .isEmpty()) {
                throw failed;
            }
            return QuarkusTransaction.requiringNew().call(() -> read(hash, now, false));
        }
    }

    private @Nullable Remembered read(String hash, Instant now, boolean attended) {
        SessionRow row = SessionRow.findById(hash);
        if (row == null || row.account == null || row.account.isDisabled()) {
            return null;
        }
        if (!now.isBefore(row.lastSeenAt.plus(config.sessionIdle()))) {
            return null;
        }
        if (attended && isStale(row.lastSeenAt, now)) {
            row.lastSeenAt = now;
        }
        Remembered read = new Remembered(new Session(row.account.toAccount(), row.expiresAt), row.lastSeenAt);
        remembered.put(hash, read);
        return read;
    }

    private static boolean isStale(Instant lastSeenAt, Instant now) {
        return now.isAfter(lastSeenAt.plus(COARSE));
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
