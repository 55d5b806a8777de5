/**
 * The way of one raw event past its type's allow-list.
 *
 * <p>A type's paths are compiled once into a tree of <em>shapes</em>; an event's body is walked along that tree, once, and what
 * the tree does not know stays behind.
 *
 * <p>May know: {@code event}. Known by: {@code catalog}.
 */
@NullMarked
package dev.candor.catalog.admission;

import org.jspecify.annotations.NullMarked;
