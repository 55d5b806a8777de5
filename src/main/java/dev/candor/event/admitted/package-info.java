/**
 * What a definition lets pass, each value with the treatment that it still has to undergo.
 *
 * <p>May know: the JDK, {@code event} and its rules. Known by: {@code catalog}, which alone makes it, {@code ingest} and {@code privacy}.
 */
@NullMarked
package dev.candor.event.admitted;

import org.jspecify.annotations.NullMarked;
