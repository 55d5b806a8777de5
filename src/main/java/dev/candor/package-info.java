/**
 * Candor: telemetry that a project can show its users.
 *
 * <p>The house is described in {@code docs/architecture.md}. A package may know any floor below it, never its neighbours,
 * never above; {@code FloorPlanTest} is that plan as code.
 */
@NullMarked
package dev.candor;

import org.jspecify.annotations.NullMarked;
