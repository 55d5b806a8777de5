/**
 * How much one network may send: counted in a fixed amount of memory, however many networks there are.
 *
 * <p>Terms: an <em>allowance</em> is a burst that refills at a rate; a <em>debt</em> is the part of it that is used up, as the
 * time it takes to refill.
 *
 * <p>May know: {@code privacy}. Known by: {@code ingest}. Never: an address.
 */
@NullMarked
package dev.candor.ingest.limit;

import org.jspecify.annotations.NullMarked;
