/**
 * The team's pages, one class for each screen.
 *
 * <p>May know: {@code web} and below. Never: entities, its neighbours.
 */
@NullMarked
package dev.candor.admin;

import org.jspecify.annotations.NullMarked;
