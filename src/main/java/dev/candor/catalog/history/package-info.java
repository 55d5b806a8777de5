/**
 * What changed when in what is collected, in public words: from the versions of definitions in the database, the days on
 * which something expired, and the manifests that were in force.
 *
 * <p>May know: {@code catalog}, {@code catalog.yaml}. Known by: {@code catalog.manifest}, {@code portal}.
 */
@NullMarked
package dev.candor.catalog.history;

import org.jspecify.annotations.NullMarked;
