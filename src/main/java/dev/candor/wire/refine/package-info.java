/**
 * Doors of refine's apps, CLI and scaffolder.
 *
 * <p>May know: {@code wire}, {@code web} and below.
 */
@NullMarked
package dev.candor.wire.refine;

import org.jspecify.annotations.NullMarked;
