/**
 * Mail and webhooks to the team. Nothing is built here yet.
 *
 * <p>May know: {@code event}. Known by: every floor above.
 */
@NullMarked
package dev.candor.notify;

import org.jspecify.annotations.NullMarked;
