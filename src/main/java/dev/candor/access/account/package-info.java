/**
 * Accounts: the first one by a setup link, signing in, and the back-off of whoever guesses.
 *
 * <p>May know: {@code access.session}, {@code access.password}. Known by: pages, {@code ops}.
 */
@NullMarked
package dev.candor.access.account;

import org.jspecify.annotations.NullMarked;
