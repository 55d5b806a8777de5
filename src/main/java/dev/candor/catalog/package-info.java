/**
 * What may be stored: projects, event types and their properties, each with purpose, owner, treatment and public wording.
 *
 * <p>A <em>definition</em> describes one event type. It is data, written in YAML and reviewed; this room reads it, keeps its
 * versions in the database, and admits raw events by it: a property that is not listed does not pass. The same definitions
 * make the public page and the table in {@code PRIVACY.md}. The format, with a worked example, is in
 * {@code docs/definitions.md}.
 *
 * <p>At the start: {@code DefinitionFiles} finds the files, {@code DefinitionReader} reads them or ends with every problem in
 * them, {@code DefinitionLedger} gives numbers and versions, and {@code CatalogSnapshot} answers from memory.
 *
 * <p>A project may have doors of its own: {@code catalog.door} is what {@code wire.defined} works by. {@code DefinitionCheck} and
 * {@code catalog.draft} are for authors at a terminal.
 *
 * <p>Beside the files stands what the team made on the server ({@code TeamDefinitions}, and {@code catalog.proposal} for how it
 * comes about): {@code TeamReader} reads it from the database without ever stopping anything, and {@code CatalogJob} looks every
 * second whether it changed.
 *
 * <p>May know: {@code event}, floor 1. Known by: {@code ingest}, {@code wire.defined}, {@code ops}, pages. Never: addresses, the events' storage.
 */
@NullMarked
package dev.candor.catalog;

import org.jspecify.annotations.NullMarked;
