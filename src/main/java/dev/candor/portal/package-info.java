/**
 * The public pages: no sign-in, no cookie, no third party.
 *
 * <p>May know: {@code web} and below. Never: its neighbours.
 */
@NullMarked
@OpenToStrangers
package dev.candor.portal;

import dev.candor.web.OpenToStrangers;
import org.jspecify.annotations.NullMarked;
