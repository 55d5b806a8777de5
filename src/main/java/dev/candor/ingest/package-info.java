/**
 * The way of one event: opt-out, limits, admit, enrich, anonymise, append. One door for all dialects.
 *
 * <p>May know: {@code catalog}, {@code privacy}, {@code store}. Known by: {@code wire}. Never: HTTP.
 */
@NullMarked
package dev.candor.ingest;

import org.jspecify.annotations.NullMarked;
