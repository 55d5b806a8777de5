package dev.candor.access.account;

import dev.candor.access.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;

/** The one-time token of the setup link. The newest start's is the only one; it works until an account exists. */
@ApplicationScoped
class SetupTokens {
    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    /** Makes a token in place of any before it. Needs a transaction. */
    String issue() {
        String token = Secret.random(random);
        SetupTokenRow.deleteAll();
        SetupTokenRow row = new SetupTokenRow();
        row.tokenHash = Secret.hash(token);
        row.createdAt = clock.instant();
        row.persist();
        return token;
    }

    boolean isKnown(String token) {
        return SetupTokenRow.count("tokenHash", Secret.hash(token)) == 1;
    }

    /** Ends all of them. Needs a transaction. */
    void end() {
        SetupTokenRow.deleteAll();
    }
}
