/**
 * The key behind client keys: where it comes from, and whether it is the one this database was filled with.
 *
 * <p>May know: {@code privacy.secret}. Known by: {@code privacy}.
 */
@NullMarked
package dev.candor.privacy.secret.client;

import org.jspecify.annotations.NullMarked;
