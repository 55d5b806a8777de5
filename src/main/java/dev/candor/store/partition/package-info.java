/**
 * Partitions of the events' tables: made ahead, dropped on their day.
 *
 * <p>A partition is one day and is named after it. Types that keep rows for up to 90 days expire on any day; longer ones on the
 * first of a month. The set is therefore known in advance, and nothing a client sends can make one.
 *
 * <p>May know: floor 1. Known by: {@code store.commit}.
 */
@NullMarked
package dev.candor.store.partition;

import org.jspecify.annotations.NullMarked;
