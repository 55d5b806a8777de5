/**
 * Which events came lately, so that one which is sent a second time is stored once (ADR 34).
 *
 * <p>Terms: an event is <em>seen</em> once its key is committed, in the same transaction as its row; the <em>window</em> is how
 * long that is remembered. What says so is one unique index; the <em>memory</em> of a process spares the database what came
 * just before.
 *
 * <p>May know: {@code store.group}. Known by: {@code store.commit}.
 */
@NullMarked
package dev.candor.store.seen;

import org.jspecify.annotations.NullMarked;
