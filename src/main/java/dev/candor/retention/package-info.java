/**
 * How everything ends on time: one schedule over all kinds of data and their terms.
 *
 * <p>Each room that holds data offers {@link dev.candor.jobs.RetentionItem}s; this room only says when.
 *
 * <p>May know: floors 0 to 4. Never: HTTP.
 */
@NullMarked
package dev.candor.retention;

import org.jspecify.annotations.NullMarked;
