/**
 * Strict reading of YAML: an unknown key is a problem, and every problem of every file is told at once, with its place.
 *
 * <p>Terms: a <em>section</em> is one map of a file; its <em>place</em> is the file and the path to it; a <em>named value</em>
 * is a list, a set of ranges or a tree of routes that several definitions of a project share.
 *
 * <p>May know: {@code event}. Known by: {@code catalog}.
 */
@NullMarked
package dev.candor.catalog.yaml;

import org.jspecify.annotations.NullMarked;
