/**
 * The words everyone speaks: the records in which one event walks from a client's request to a stored row.
 *
 * <p>Terms: a <em>submission</em> is what one request brought; a <em>raw event</em> is one item of it, unread; an
 * <em>admitted event</em> holds only properties that its definition lists, each with the treatment to execute; an
 * <em>event</em> is what treatment left over and the only form that can be stored. The type tells the stage, so a
 * skipped stage does not compile. What several rooms must agree on to the letter is here too, once: the day on which a row is
 * dropped, and how a place in a body is told.
 *
 * <p>May know: the JDK only. Known by: everyone.
 */
@NullMarked
package dev.candor.event;

import org.jspecify.annotations.NullMarked;
