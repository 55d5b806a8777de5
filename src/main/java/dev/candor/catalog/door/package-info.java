/**
 * Doors by definition: addresses at which a project's existing clients report as they always did, described by data.
 *
 * <p>Terms: a <em>door</em> has a path, an encoding, a layout and an answer, and its name is the dialect of what comes in by it; the
 * <em>envelope</em> is what stands around the events of one body, an <em>item</em> is one of them; a <em>source</em> is where something
 * is read; what is <em>handed</em> to an event becomes one of its properties, and passes the allow-list like any other. Nothing here
 * knows how a request is taken: {@code wire.defined} does that by these records.
 *
 * <p>May know: {@code event}. Known by: {@code catalog}, {@code wire.defined}.
 */
@NullMarked
package dev.candor.catalog.door;

import org.jspecify.annotations.NullMarked;
