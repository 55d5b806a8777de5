/**
 * What a commit group adds to the counts, written in the group's own transaction, so that both are on disk or neither.
 *
 * <p>Terms: a <em>line</em> is what one event adds: who sent it, and its counted values; a <em>delta</em> is a group's lines; a
 * <em>cell</em> is a type, a day, some names and their values, under which lines are counted together. Lines are written, not cells:
 * that is less work before an answer, fewer bytes, and a client's lines can be taken out again as if it had never reported.
 *
 * <p>A delta says all that is needed to count it, whatever becomes of the definition. A visitor's line is a delta to itself, which
 * tells the day alone: in company it would tell the moment, and with that which client sent it.
 *
 * <p>May know: {@code store.client}, {@code store.group}. Known by: {@code store.commit}.
 */
@NullMarked
package dev.candor.store.delta;

import org.jspecify.annotations.NullMarked;
