/**
 * Machine doors, a package for each dialect. They bound and decode what clients send, and answer what keeps each client
 * quiet.
 *
 * <p>May know: {@code web} and below. Never: {@code store}, its neighbours.
 */
@NullMarked
package dev.candor.wire;

import org.jspecify.annotations.NullMarked;
