/**
 * Which passwords are taken, and how they are kept: Argon2id.
 *
 * <p>May know: {@code access}. Known by: {@code access.account}, pages.
 */
@NullMarked
package dev.candor.access.password;

import org.jspecify.annotations.NullMarked;
