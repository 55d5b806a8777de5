/**
 * How many different values a property may bring in a day.
 *
 * <p>Terms: a value is <em>known</em> if the day before brought it, <em>fresh</em> if the day brings it for the first time. Only
 * fresh ones are counted against the <em>cap</em>. Values are remembered as keyed hashes, in memory, for two days; the key is
 * made at the start and kept nowhere.
 *
 * <p>May know: {@code event}. Known by: {@code privacy}. Never: an address, a table.
 */
@NullMarked
package dev.candor.privacy.cap;

import org.jspecify.annotations.NullMarked;
