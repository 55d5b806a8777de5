/**
 * How many different values a property may bring in a day.
 *
 * <p>Terms: a value is <em>known</em> if the day before brought it, <em>fresh</em> if the day brings it for the first time. Only
 * fresh ones are counted against the <em>cap</em>, and against the <em>allowance</em> of whoever brings them. Values are remembered
 * as keyed hashes, for two UTC days: in memory, by which everything is answered, and on the <em>shelf</em>, a table that replicas
 * share. The key lies beside it and protects nothing else.
 *
 * <p>May know: {@code event}, {@code jobs}. Known by: {@code privacy}. Never: an address.
 */
@NullMarked
package dev.candor.privacy.cap;

import org.jspecify.annotations.NullMarked;
