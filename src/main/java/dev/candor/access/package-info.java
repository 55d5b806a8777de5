/**
 * Who may do what: accounts of the team, their sessions' records, roles per project, and ingest keys.
 *
 * <p>Terms: an <em>account</em> is someone who signs in to Candor; a <em>session</em> is one sign-in on one device, with a
 * record here, so that ending it takes effect at once; an <em>ingest key</em> ships in clients, names their project, can only
 * write, and is public by nature.
 *
 * <p>May know: {@code event}, {@code audit}, {@code jobs}, {@code notify}. Known by: doors and pages. Never: HTTP.
 */
@NullMarked
package dev.candor.access;

import org.jspecify.annotations.NullMarked;
