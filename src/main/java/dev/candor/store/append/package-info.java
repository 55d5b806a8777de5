/**
 * The queue before the disk: events join a bounded queue, two writers take them off in groups, and each caller's future completes
 * when all of its events are committed or given up.
 *
 * <p>May know: {@code store.commit}, {@code store.intake}. Known by: nobody, it is the {@link dev.candor.store.EventStore}.
 */
@NullMarked
package dev.candor.store.append;

import org.jspecify.annotations.NullMarked;
