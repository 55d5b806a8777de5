/**
 * The public pages: no sign-in, no cookie, no third party.
 *
 * <p>May know: {@code web} and below. Never: its neighbours.
 */
@NullMarked
package dev.candor.portal;

import org.jspecify.annotations.NullMarked;
