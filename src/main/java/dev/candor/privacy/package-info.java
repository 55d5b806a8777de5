/**
 * The only room in the house where a client's address or agent is looked at.
 *
 * <p>An {@code AdmittedEvent} comes in with its {@code Origin}; an {@code Event} goes out, and the origin is forgotten.
 * Nothing here keeps an event or an address: a fault in this room can lose precision, it cannot leak.
 *
 * <p>Terms: a <em>client key</em> is a keyed hash of project and identifier; a <em>pseudonym</em> is a keyed hash of address
 * and agent under a <em>salt</em> that lives for a day; a <em>treatment</em> is what happens to one property.
 *
 * <p>May know: {@code event}, floor 1. Known by: {@code ingest}, {@code web.connection}, {@code wire.hasura}. Never: the events' tables.
 */
@NullMarked
package dev.candor.privacy;

import org.jspecify.annotations.NullMarked;
