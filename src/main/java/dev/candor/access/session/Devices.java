package dev.candor.access.session;

import dev.candor.access.Account;
import dev.candor.access.Secret;
import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Browsers in which someone has signed in before.
 *
 * <p>Their tries are counted apart: while a stranger guesses at an account and is made to wait, its owner signs in from
 * the usual browser as ever. A device's token opens nothing by itself.
 */
@ApplicationScoped
public class Devices implements RetentionItem {
    /** How long a browser is known after its last sign-in. */
    public static final Duration TERM = Duration.ofDays(90);

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    /**
     * Remembers that an account signed in from a browser. Blocking.
     *
     * @param token what the browser had from an earlier sign-in; empty if nothing
     * @return the token that the browser shall keep
     */
    @Transactional
    public String remember(Account account, String token) {
        DeviceRow known = DeviceRow.findById(Secret.hash(token));
        if (known != null && known.accountId == account.number()) {
            known.lastUsedAt = clock.instant();
            return token;
        }
        String fresh = Secret.random(random);
        DeviceRow row = new DeviceRow();
        row.tokenHash = Secret.hash(fresh);
        row.accountId = account.number();
        row.lastUsedAt = clock.instant();
        row.persist();
        return fresh;
    }

    public boolean isKnown(int accountNumber, String token) {
        return DeviceRow.count("tokenHash = ?1 and accountId = ?2", Secret.hash(token), accountNumber) == 1;
    }

    @Override
    public String name() {
        return "browsers of the team";
    }

    @Override
    public String term() {
        return TERM.toDays() + " days after the last sign-in";
    }

    @Override
    @Transactional
    public long sweep(Instant now) {
        return DeviceRow.delete("lastUsedAt <= ?1", now.minus(TERM));
    }
}
