/**
 * Doors by definition: takes what clients send at the addresses that a project's {@code doors.yaml} describes, and answers as it says.
 *
 * <p>Nothing here knows any client. {@code DefinedResource} finds the door of a request in the live catalogue, {@code DefinedDesk}
 * takes it, {@code DocumentDecoder} and {@code Parameters} read its body or query, {@code EventMaker} makes events of it.
 *
 * <p>May know: {@code wire}, {@code web} and below. Never: its neighbours.
 */
@NullMarked
package dev.candor.wire.defined;

import org.jspecify.annotations.NullMarked;
