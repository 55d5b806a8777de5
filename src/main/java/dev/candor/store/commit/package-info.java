/**
 * One commit group on its way to disk, in one transaction: tombstones and clients, visitors, one COPY BINARY, the delta, the books.
 *
 * <p>May know: {@code store.intake}. Known by: {@code store.append}. Never: threads, queues.
 */
@NullMarked
package dev.candor.store.commit;

import org.jspecify.annotations.NullMarked;
