/**
 * Rows that have to end sooner than they were stored for.
 *
 * <p>May know: {@code event}. Known by: nobody.
 */
@NullMarked
package dev.candor.store.term;

import org.jspecify.annotations.NullMarked;
