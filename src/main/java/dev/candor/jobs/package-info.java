/**
 * Work that must happen once in the whole cluster and survive a restart, and the small interfaces through which rooms
 * offer their part of work that crosses rooms.
 *
 * <p>May know: {@code event}. Known by: every floor above.
 */
@NullMarked
package dev.candor.jobs;

import org.jspecify.annotations.NullMarked;
