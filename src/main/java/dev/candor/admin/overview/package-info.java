/**
 * The first page of a project: what arrived, what needs attention, and the first steps while nothing has.
 *
 * <p>May know: {@code admin}, {@code web} and below.
 */
@NullMarked
package dev.candor.admin.overview;

import org.jspecify.annotations.NullMarked;
