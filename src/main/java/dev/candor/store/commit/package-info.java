/**
 * One commit group on its way to disk, in one transaction: tombstones and clients, what came before, visitors, one COPY
 * BINARY, the delta, the books; and what became of it if nobody answers.
 *
 * <p>May know: {@code store.intake}, {@code store.seen}, {@code store.delta}, {@code store.partition}. Known by: {@code store.append}. Never: threads, queues.
 */
@NullMarked
package dev.candor.store.commit;

import org.jspecify.annotations.NullMarked;
