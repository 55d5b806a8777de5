/**
 * The public manifest: what is collected, for machines, made from the live definitions, with a digest that names it.
 *
 * <p>Terms: a <em>manifest</em> is what one project collects on one stretch of days; its <em>digest</em> is SHA-256 over the part
 * that decides what is stored; <em>in force</em> is the one that admission works by at this moment. Every manifest that was
 * ever in force stays in the table {@code manifest}, so that a row can be held against what was promised when it arrived. The
 * format is in {@code docs/manifest.md}.
 *
 * <p>May know: {@code catalog}, {@code catalog.history}. Known by: {@code web}, {@code portal}, {@code wire.batch}.
 */
@NullMarked
package dev.candor.catalog.manifest;

import org.jspecify.annotations.NullMarked;
