/**
 * The event types of a project, one of them with its figures, and one of its rows.
 *
 * <p>May know: {@code admin}, {@code web} and below.
 */
@NullMarked
package dev.candor.admin.type;

import org.jspecify.annotations.NullMarked;
