/**
 * What is wrong with this installation, in one sentence each: before the database is touched, and while it runs.
 *
 * <p>May know: {@code ops.embedded}, {@code web} and below.
 */
@NullMarked
package dev.candor.ops.check;

import org.jspecify.annotations.NullMarked;
