/**
 * What the operator meets: first start, configuration checks, the clock, health.
 *
 * <p>May know: {@code web} and below. Never: its neighbours.
 */
@NullMarked
package dev.candor.ops;

import org.jspecify.annotations.NullMarked;
