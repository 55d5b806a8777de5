/**
 * How a request's bytes arrive: within bounds of size and time, and of the room that all of them share.
 *
 * <p>May know: nothing of the house. Known by: {@code wire} and every dialect.
 */
@NullMarked
package dev.candor.wire.arrival;

import org.jspecify.annotations.NullMarked;
