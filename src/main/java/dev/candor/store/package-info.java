/**
 * Durable append and reading back: commit groups, partitions, clients, tombstones and the intake books.
 *
 * <p>Terms: a <em>commit group</em> is the events that share one transaction; a <em>partition</em> holds the rows that are
 * dropped on one day; a <em>tombstone</em> is the client key of someone who must stay forgotten; the <em>intake</em> books
 * say, per minute, what became of everything that was received.
 *
 * <p>The faces are here; {@code append} is the queue and its writers, {@code commit} a group's transaction, {@code seen} what came
 * before, {@code delta} what a group adds to the counts, {@code partition} the days ahead, {@code term} rows that have to end sooner,
 * {@code intake} the books, {@code read} the way back.
 *
 * <p>May know: {@code event}, floor 1. Known by: {@code ingest}, {@code reports}, pages. Never: a raw event or an origin.
 */
@NullMarked
package dev.candor.store;

import org.jspecify.annotations.NullMarked;
