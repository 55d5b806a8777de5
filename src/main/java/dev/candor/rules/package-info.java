/**
 * Filters across event types, preview, back-apply and quarantine. Nothing is built here yet.
 *
 * <p>May know: floors 0 to 4. Never: HTTP.
 */
@NullMarked
package dev.candor.rules;

import org.jspecify.annotations.NullMarked;
