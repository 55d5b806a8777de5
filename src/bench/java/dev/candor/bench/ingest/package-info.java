/**
 * Whole-process measurement of the way of an event: {@code ./candor bench ingest}.
 *
 * <p>Terms: a <em>contestant</em> is one way to bring events to disk (or nowhere); a <em>turn</em> is one measurement of one of them; a
 * <em>round</em> gives each a turn. What is compared was measured in the same rounds.
 */
@NullMarked
package dev.candor.bench.ingest;

import org.jspecify.annotations.NullMarked;
