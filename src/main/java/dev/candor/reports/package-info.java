/**
 * Folding, rollups, sealing and insights. Nothing is built here yet.
 *
 * <p>May know: floors 0 to 3. Never: {@code contacts}, {@code ingest}.
 */
@NullMarked
package dev.candor.reports;

import org.jspecify.annotations.NullMarked;
