/**
 * Who may do what: accounts of the team, their sessions' records, roles per project, and ingest keys.
 *
 * <p>Terms: an <em>account</em> is someone who signs in to Candor; a <em>session</em> is one sign-in on one device, with a
 * record here, so that ending it takes effect at once; an <em>ingest key</em> ships in clients, names their project, can only
 * write, and is public by nature.
 *
 * <p>Here is what all of it shares; {@code access.account}, {@code .session}, {@code .password} and {@code .key} do the work.
 *
 * <p>May know: {@code event}, {@code audit}, {@code jobs}, {@code notify}. Known by: doors and pages. Never: HTTP.
 */
@NullMarked
package dev.candor.access;

import org.jspecify.annotations.NullMarked;
