/**
 * What may stand in the log, whoever writes it: one event is one line, and nothing in it that a client sent.
 *
 * <p>May know: {@code web}. Known by: nobody; Quarkus finds the filter by its name.
 */
@NullMarked
package dev.candor.ops.log;

import org.jspecify.annotations.NullMarked;
