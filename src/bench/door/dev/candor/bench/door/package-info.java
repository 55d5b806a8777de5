/**
 * Stores for the benchmark of the way of an event, in the place of the real one: the application is packaged a second time with them
 * ({@code ./candor bench ingest}). They are in nothing that is delivered.
 */
@NullMarked
package dev.candor.bench.door;

import org.jspecify.annotations.NullMarked;
