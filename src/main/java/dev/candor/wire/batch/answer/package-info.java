/**
 * What our own API says of each item, and of a request as a whole.
 *
 * <p>May know: {@code wire}, {@code web} and below. Known by: {@code wire.batch}.
 */
@NullMarked
package dev.candor.wire.batch.answer;

import org.jspecify.annotations.NullMarked;
