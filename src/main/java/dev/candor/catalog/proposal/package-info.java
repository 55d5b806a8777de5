/**
 * How the team makes definitions on the running server: somebody proposes, somebody else activates.
 *
 * <p>Terms: a <em>proposal</em> is the YAML text of one event type for a project; the one that is <em>active</em> is the
 * definition in force; a <em>signatory</em> is the account that acts, known by its number only.
 *
 * <p>May know: {@code event}, floor 1, the rest of {@code catalog}. Known by: pages. Never: accounts, the events' storage.
 */
@NullMarked
package dev.candor.catalog.proposal;

import org.jspecify.annotations.NullMarked;
