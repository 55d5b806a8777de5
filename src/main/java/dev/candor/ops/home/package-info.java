/**
 * The folder of an installation that keeps its own secrets, and the first start in it.
 *
 * <p>May know: {@code web} and below. Known by: {@code ops}.
 */
@NullMarked
package dev.candor.ops.home;

import org.jspecify.annotations.NullMarked;
