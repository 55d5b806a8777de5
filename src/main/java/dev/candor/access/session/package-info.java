/**
 * Sessions' records, and the devices that an account is signed in on.
 *
 * <p>May know: {@code access}. Known by: {@code access.account}, {@code web}, pages.
 */
@NullMarked
package dev.candor.access.session;

import org.jspecify.annotations.NullMarked;
