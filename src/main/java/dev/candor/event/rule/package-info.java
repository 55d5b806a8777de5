/**
 * What a definition may ask for: treatments, identities, facts of the connection, days of dropping.
 *
 * <p>May know: the JDK, {@code event}. Known by: {@code catalog}, {@code privacy}, {@code store}.
 */
@NullMarked
package dev.candor.event.rule;

import org.jspecify.annotations.NullMarked;
