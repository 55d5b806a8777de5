/**
 * Append-only, chained record of who read or changed what. It never holds a client's identifier or key, only the numbers of
 * entries and requests. Nothing is built here yet.
 *
 * <p>May know: {@code event}. Known by: every floor above.
 */
@NullMarked
package dev.candor.audit;

import org.jspecify.annotations.NullMarked;
