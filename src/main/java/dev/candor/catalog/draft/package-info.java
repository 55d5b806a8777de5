/**
 * Drafts of definitions, made from events that somebody pastes.
 *
 * <p>A draft gets committed, so it holds names of keys and kinds of values, and never a value. Everything in it is off until somebody
 * gives it a purpose.
 *
 * <p>Terms: a <em>sample</em> is what was seen at one place of all pasted events; a <em>sign</em> is something about it that an author
 * should know; a <em>placeholder</em> is what a draft leaves to its author.
 *
 * <p>May know: {@code catalog.yaml}. Known by: {@code ops}.
 */
@NullMarked
package dev.candor.catalog.draft;

import org.jspecify.annotations.NullMarked;
