/**
 * Numbers for any number of keys in a fixed amount of memory, for whoever limits what a network may do.
 *
 * <p>May know: nothing. Known by: {@code privacy}, {@code ingest.limit}, {@code web.connection}. Never: an address; keys are hashes, such
 * as those of {@code NetworkKey}.
 */
@NullMarked
package dev.candor.privacy.sketch;

import org.jspecify.annotations.NullMarked;
