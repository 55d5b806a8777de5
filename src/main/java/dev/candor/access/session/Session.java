package dev.candor.access.session;

import dev.candor.access.Account;
import java.time.Instant;

/**
 * One sign-in on one device, as long as it holds.
 *
 * @param account who signed in
 * @param expiresAt when it ends, whatever happens in between
 */
public record Session(Account account, Instant expiresAt) {}
