/**
 * Rows read back, exactly as stored.
 *
 * <p>The table {@code event_day} says which partitions hold what arrived on a day: a page opens the partitions it needs, not
 * all of them.
 *
 * <p>May know: {@code event}. Known by: {@code store.intake}.
 */
@NullMarked
package dev.candor.store.read;

import org.jspecify.annotations.NullMarked;
