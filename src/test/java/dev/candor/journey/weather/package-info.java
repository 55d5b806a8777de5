/**
 * The packaged application while its database is away, hangs, is full or takes no changes, and while it is told to end under load.
 *
 * <p>The databases here are the tests' own: they are frozen, stopped, cut off and filled up.
 */
@NullMarked
package dev.candor.journey.weather;

import org.jspecify.annotations.NullMarked;
