/**
 * Doors of Hasura's server, CLI (HTTP) and console (WebSocket).
 *
 * <p>May know: {@code wire}, {@code web} and below.
 */
@NullMarked
package dev.candor.wire.hasura;

import org.jspecify.annotations.NullMarked;
