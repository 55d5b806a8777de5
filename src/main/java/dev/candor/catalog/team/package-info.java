/**
 * Definitions that the team made on the server: their table, their reading that never stops anything, and the ledger in which
 * every definition, of whatever source, gets its number and version.
 *
 * <p>May know: {@code catalog.read} and what it knows. Known by: {@code catalog}, {@code catalog.proposal}, {@code admin.definition}, {@code ops.check}.
 */
@NullMarked
package dev.candor.catalog.team;

import org.jspecify.annotations.NullMarked;
