/**
 * What a commit group is made of: its parts, the batch that goes to disk, the ids and days it hands out, what is counted.
 *
 * <p>May know: {@code store.intake}. Known by: {@code store.client}, {@code store.seen}, {@code store.commit}, {@code store.append}.
 */
@NullMarked
package dev.candor.store.group;

import org.jspecify.annotations.NullMarked;
