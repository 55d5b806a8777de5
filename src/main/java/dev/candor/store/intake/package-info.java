/**
 * The books: what became of everything received, per minute, on disk.
 *
 * <p>Lines of seven days have minutes and reasons; then a day's lines become its totals, and a total ends after 25 months.
 *
 * <p>A <em>dead letter</em> is the note that a property did not fit: its path and the reason, per hour, for seven days.
 *
 * <p>May know: {@code store.read}. Known by: {@code store.commit}, {@code store.append}.
 */
@NullMarked
package dev.candor.store.intake;

import org.jspecify.annotations.NullMarked;
