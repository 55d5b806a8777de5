/**
 * Reading of {@code doors.yaml}: strict, with every problem and its place.
 *
 * <p>What a door may be is bounded here, because its path, headers and answers are this server's own: no path of the product, no
 * header that is about a person or a connection, no answer that means something to the pages beside it.
 *
 * <p>May know: {@code catalog.door}, {@code catalog.yaml}, {@code event}. Known by: {@code catalog}.
 */
@NullMarked
package dev.candor.catalog.door.read;

import org.jspecify.annotations.NullMarked;
