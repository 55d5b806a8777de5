/**
 * Clients and visitors of a commit group: from keyed hashes to dense numbers, in the group's transaction. Clients' numbers are
 * remembered from one group to the next; visitors' are not.
 *
 * <p>May know: {@code store.group}. Known by: {@code store.commit}.
 */
@NullMarked
package dev.candor.store.client;

import org.jspecify.annotations.NullMarked;
