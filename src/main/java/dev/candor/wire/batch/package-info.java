/**
 * The door of our own JSON API: one event, an array or NDJSON, a result for each item, and the dry run.
 *
 * <p>May know: {@code wire}, {@code web} and below.
 */
@NullMarked
package dev.candor.wire.batch;

import org.jspecify.annotations.NullMarked;
