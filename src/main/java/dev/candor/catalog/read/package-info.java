/**
 * From YAML to definitions, with every problem of every file at once.
 *
 * <p>A <em>definition</em> is an event type as one file or one text of the team says it, with the digest of what it says;
 * {@code Definitions} are all of them together. A part of the format has a reader of its own.
 *
 * <p>May know: {@code catalog.type}, {@code catalog.admission}, {@code catalog.yaml}, {@code catalog.door.read}. Known by: {@code catalog},
 * {@code catalog.team}, {@code catalog.proposal}, {@code admin.definition}.
 */
@NullMarked
package dev.candor.catalog.read;

import org.jspecify.annotations.NullMarked;
