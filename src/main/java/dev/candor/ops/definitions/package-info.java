/**
 * {@code candor definitions}: what authors of definitions do at a terminal, before a server reads what they wrote.
 *
 * <p>May know: {@code catalog}, floor 1. Known by: {@code ops}.
 */
@NullMarked
package dev.candor.ops.definitions;

import org.jspecify.annotations.NullMarked;
