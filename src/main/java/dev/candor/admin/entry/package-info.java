/**
 * The way in and out: first set-up, sign-in, sign-out, and the choice of light or dark.
 *
 * <p>May know: {@code admin}, {@code web} and below.
 */
@NullMarked
package dev.candor.admin.entry;

import org.jspecify.annotations.NullMarked;
